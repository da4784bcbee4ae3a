package org.umoorsehhat.booking.appointment;

import java.util.List;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Mono;

/** Lists of what an actor may see. */
public interface AppointmentLists {

    /** Newest first. */
    Mono<Page<Appointment>> list(AppointmentFilter filter, Actor actor, PageQuery page);

    /** Confirmed and scheduled ones that have not begun, the next first. */
    Mono<Page<Appointment>> upcoming(Actor actor, PageQuery page);

    /**
     * Those of today in each doctor's zone, in order.
     *
     * @param page from 1, of {@value #TODAY} each
     */
    Mono<List<Appointment>> today(Actor actor, int page);

    /** Most appointments that {@link #today} gives at once. */
    int TODAY = 500;
}

package org.umoorsehhat.booking.appointment;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.persistence.list.PostgresAppointmentLists;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFilter;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.page.ListOrder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All appointments of a list, of any number, a portion in memory at a time. Each portion is a
 * statement of its own that begins after the last row of the one before: what is changed meanwhile
 * may be in it or not, nothing is in it twice that has kept its place.
 */
@Component
public class AppointmentExport {

    /** Rows that are read at once, about half a megabyte. */
    public static final int PORTION = 200;

    private final PostgresAppointmentLists lists;
    private final OpenExports open;
    private final ExportProperties properties;

    AppointmentExport(
            PostgresAppointmentLists lists, OpenExports open, ExportProperties properties) {
        this.lists = lists;
        this.open = open;
        this.properties = properties;
    }

    /**
     * What {@code caller} may see, in this order; the first portion comes also where nothing is
     * found. Fails where too many exports are under way, and where reading it takes too long.
     */
    public Flux<List<Appointment>> portions(
            AppointmentFilter filter, ListOrder<Appointment> order, Caller caller) {
        Mono<?> tooLong =
                Mono.delay(properties.longest())
                        .flatMap(over ->
                                Mono.error(new TimeoutException("an export took too long")));
        return open.admit(
                caller.subject(),
                lists.portions(filter, order, caller, PORTION).takeUntilOther(tooLong));
    }
}

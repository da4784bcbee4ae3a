package org.umoorsehhat.booking.seat;

import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Mono;

/** The ledger of seats, for those who look after it. */
public interface SeatLedger {

    /** Slots not over yet that have more seats taken than they have; the next first. */
    Mono<Page<OverbookedSlot>> overbooked(PageQuery page);
}

package org.umoorsehhat.booking.seat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.seat.persistence.PostgresOverbookedSlots;
import org.umoorsehhat.booking.seat.rules.OverbookedSlot;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Mono;

/** Slots that need an administrator: nothing in them is cancelled silently. */
@RestController
@Unrecorded(because = "slots and numbers, no patient")
@Tag(name = "Availability")
class OverbookedController {

    private final PostgresOverbookedSlots slots;

    OverbookedController(PostgresOverbookedSlots slots) {
        this.slots = slots;
    }

    @GetMapping("/api/appointments/slots/overbooked")
    @Operation(summary = "Slots with more seats taken than they have, and withdrawn ones with any")
    Mono<Page<OverbookedSlot>> overbooked(PageQuery page, Caller caller) {
        caller.require(Role.ADMIN);
        return slots.overbooked(page);
    }
}

package org.umoorsehhat.waitlist.slot.rules;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A slot as booking-service's ledger has it.
 *
 * @param date of the start, in the doctor's zone
 * @param free seats that may be asked for; 0 where it is closed
 * @param version of the ledger's row
 */
public record SlotOccupancy(
        long id,
        long doctorId,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        LocalDate date,
        int capacity,
        int free,
        long version) {}

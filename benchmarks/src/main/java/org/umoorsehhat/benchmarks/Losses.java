package org.umoorsehhat.benchmarks;

import java.sql.SQLException;
import org.umoorsehhat.benchmarks.platform.Backlog;

/** What does not add up when all events have arrived: nothing may. */
final class Losses {

    private static final String TAKEN =
            "SELECT id || ' ' || booked || ' ' || held FROM %s WHERE NOT is_withdrawn";
    private static final String LIVE = "SELECT id || ' ' || status FROM appointment";

    private static final String LEDGER =
            """
            SELECT count(*) FROM slot s
            WHERE s.booked <> (SELECT count(*) FROM seat t WHERE t.slot_id = s.id)
               OR s.booked + s.held > s.capacity
            """;

    private Losses() {}

    /**
     * Appointments that were made while only booking-service ran, and of which no event is in
     * Kafka.
     *
     * @param before what {@link #published} gave before they were made
     */
    static long unpublished(Backlog databases, long before)
            throws SQLException, InterruptedException {
        return Math.abs(published(databases) - before);
    }

    /** Events of appointments, less appointments. */
    static long published(Backlog databases) throws SQLException, InterruptedException {
        return databases.sent("booking.public.appointments")
                - databases.number("booking", "SELECT count(*) FROM appointment");
    }

    /** Slots and appointments that two services see differently, and wrong rows of the ledger. */
    static long count(Backlog databases) throws SQLException {
        return databases.number("booking", LEDGER)
                + databases.differences(
                        "booking",
                        TAKEN.formatted("slot"),
                        "scheduling",
                        TAKEN.formatted("time_slot"))
                + databases.differences("booking", LIVE, "notification", LIVE);
    }
}

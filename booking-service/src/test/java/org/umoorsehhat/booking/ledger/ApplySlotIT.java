package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Slots as they are published, however they come. */
class ApplySlotIT {

    private final long doctor = Ledger.newId();
    private final long slot = Ledger.newId();

    /** Of before and after: start, version of the slot, booked, whether it is listed, version. */
    private static final String APPLY =
            """
            SELECT (before).start_time, (before).version,
                   (after).start_time, (after).slot_version, (after).booked || '/' || (after).capacity, (after).was_overbooked, (after).version
            FROM apply_slot(ROW(?::bigint, ?::bigint, ?::date, ?::time, ?::time, 'UTC', ?::timestamptz, ?::timestamptz,
                                ?::int, ?::boolean, ?::boolean, ?::bigint, false, 7, 7, 7)::slot)
            """;

    private String apply(long version, String start, String end, int capacity) {
        return apply(version, start, end, capacity, true, false);
    }

    private String apply(
            long version, String start, String end, int capacity, boolean open, boolean gone) {
        try (Session session = Ledger.session()) {
            return session.text(
                            APPLY,
                            slot,
                            doctor,
                            Ledger.DAY,
                            start,
                            end,
                            Ledger.at(start),
                            Ledger.at(end),
                            capacity,
                            open,
                            gone,
                            version)
                    .replace(":00 ", " ");
        }
    }

    private static String overbooked(long slot) {
        return Ledger.text("SELECT is_overbooked(s) FROM slot s WHERE id = ?", slot);
    }

    @Test
    void aNewOne() {
        assertThat(apply(4, "10:00", "10:30", 2)).isEqualTo("- - 10:00 4 0/2 f 1");
    }

    @Test
    void aNewerVersionChangesItAndKeepsWhoIsThere() {
        apply(1, "10:00", "10:30", 2);
        Ledger.seated(doctor, Ledger.patient(), "10:00", "10:30", slot);
        UUID hold = Ledger.held(slot);
        assertThat(apply(3, "10:00", "10:30", 5)).isEqualTo("10:00 1 10:00 3 1/5 f 2");
        assertThat(Ledger.state(slot)).isEqualTo("1/1 of 5 v2");
        assertThat(Ledger.text("SELECT slot_id FROM hold_seat WHERE hold_id = ?", hold))
                .isEqualTo(String.valueOf(slot));
    }

    @Test
    void anOlderOrTheSameVersionChangesNothing() {
        apply(3, "10:00", "10:30", 2);
        for (long version : new long[] {3, 2}) {
            assertThat(apply(version, "14:00", "14:30", 9)).isEqualTo("- - - - - - -");
        }
        assertThat(Ledger.state(slot)).isEqualTo("0/0 of 2 v1");
    }

    @Test
    void oneThatComesLateCountsWhoIsThere() {
        long there = Ledger.appointment(doctor, Ledger.patient(), "10:15", "10:45");
        Ledger.appointment(doctor, Ledger.patient(), "10:30", "11:00");
        Ledger.appointment(Ledger.newId(), Ledger.patient(), "10:00", "10:30");
        long cancelled = Ledger.appointment(doctor, Ledger.patient(), "10:00", "10:30");
        Ledger.update("UPDATE appointment SET status = 'cancelled' WHERE id = ?", cancelled);
        assertThat(apply(1, "10:00", "10:30", 1)).isEqualTo("- - 10:00 1 1/1 f 1");
        assertThat(Ledger.text("SELECT appointment_id FROM seat WHERE slot_id = ?", slot))
                .isEqualTo(String.valueOf(there));
    }

    @Test
    void oneThatMovesLeavesSomeAndMeetsOthers() {
        apply(1, "10:00", "10:30", 2);
        Ledger.seated(doctor, Ledger.patient(), "10:00", "10:30", slot);
        long met = Ledger.appointment(doctor, Ledger.patient(), "11:00", "11:30");
        assertThat(apply(2, "11:00", "11:30", 2)).isEqualTo("10:00 1 11:00 2 1/2 f 2");
        assertThat(Ledger.text("SELECT appointment_id FROM seat WHERE slot_id = ?", slot))
                .isEqualTo(String.valueOf(met));
    }

    @Test
    void oneThatShrinksIsOverbookedUntilItFitsAgain() {
        apply(1, "10:00", "10:30", 2);
        Ledger.seated(doctor, Ledger.patient(), "10:00", "10:30", slot);
        Ledger.held(slot);
        assertThat(apply(2, "10:00", "10:30", 1)).isEqualTo("10:00 1 10:00 2 1/1 t 2");
        assertThat(overbooked(slot)).as("one held beside one booked").isEqualTo("t");
        assertThat(apply(3, "10:00", "10:30", 2)).isEqualTo("10:00 2 10:00 3 1/2 f 3");
        assertThat(overbooked(slot)).isEqualTo("f");
    }

    @Test
    void oneThatIsWithdrawnKeepsWhoIsThereAndTakesNobody() {
        apply(1, "10:00", "10:30", 3);
        long there = Ledger.seated(doctor, Ledger.patient(), "10:00", "10:30", slot);
        Ledger.appointment(doctor, Ledger.patient(), "10:00", "10:30");
        assertThat(apply(2, "10:00", "10:30", 3, false, true)).isEqualTo("10:00 1 10:00 2 1/3 t 2");
        assertThat(overbooked(slot)).isEqualTo("t");
        assertThat(Ledger.text("SELECT appointment_id FROM seat WHERE slot_id = ?", slot))
                .isEqualTo(String.valueOf(there));
    }

    @Test
    void oneThatIsWithdrawnWithNobodyInItIsNotOverbooked() {
        assertThat(apply(1, "10:00", "10:30", 3, false, true)).isEqualTo("- - 10:00 1 0/3 f 1");
        assertThat(overbooked(slot)).isEqualTo("f");
    }

    @Test
    void isOverbookedWithMoreThanItHasOnly() {
        long full = Ledger.slot(doctor, "10:00", "10:30", 2);
        Ledger.seated(doctor, Ledger.patient(), "10:00", "10:30", full);
        Ledger.held(full);
        assertThat(overbooked(full)).isEqualTo("f");
        Ledger.held(full);
        assertThat(overbooked(full)).isEqualTo("t");
    }
}

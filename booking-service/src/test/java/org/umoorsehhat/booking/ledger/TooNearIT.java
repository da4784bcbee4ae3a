package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@code too_near} finds, and {@code lock_seats} says. */
class TooNearIT {

    private final long doctor = Ledger.newId();
    private final long early = Ledger.slot(doctor, "10:00", "10:30", 3);
    private final long next = Ledger.slot(doctor, "10:30", "11:00", 3);

    private boolean isTooNear(String from, String to, int before, int after) {
        return isTooNear(from, to, before, after, null, null);
    }

    private boolean isTooNear(
            String from, String to, int before, int after, Long except, UUID hold) {
        return Ledger.text(
                        "SELECT too_near(?, ?, ?, ?, ?, ?, ?)",
                        doctor,
                        Ledger.at(from),
                        Ledger.at(to),
                        before,
                        after,
                        except,
                        hold)
                .equals("t");
    }

    private long visit(String from, String to, long slot, int before, int after) {
        long id = Ledger.seated(doctor, Ledger.patient(), from, to, slot);
        Ledger.update(
                "UPDATE appointment SET buffer_before = ?, buffer_after = ? WHERE id = ?",
                before,
                after,
                id);
        return id;
    }

    @Test
    void nothingWhereNothingIsKept() {
        visit("10:00", "10:30", early, 0, 0);
        assertThat(isTooNear("10:30", "11:00", 0, 0)).isFalse();
        assertThat(isTooNear("10:30", "11:00", 1, 0)).isTrue();
        assertThat(isTooNear("10:30", "11:00", 0, 60)).as("on the other side").isFalse();
        assertThat(isTooNear("10:40", "11:00", 10, 0)).as("just far enough").isFalse();
        assertThat(isTooNear("10:39", "11:00", 10, 0)).isTrue();
    }

    @Test
    void theOnesAfterAndTheOthersBefore() {
        visit("10:00", "10:30", early, 0, 10);
        assertThat(isTooNear("10:30", "11:00", 0, 0)).isTrue();
        assertThat(isTooNear("10:40", "11:10", 0, 0)).isFalse();
        assertThat(isTooNear("10:40", "11:10", 5, 0)).isTrue();
        assertThat(isTooNear("10:45", "11:15", 5, 0)).isFalse();
        assertThat(isTooNear("09:30", "10:00", 0, 0)).isFalse();
        assertThat(isTooNear("09:30", "10:00", 0, 5)).isTrue();
    }

    @Test
    void notThoseOfOneSlot() {
        visit("10:00", "10:30", early, 10, 10);
        assertThat(isTooNear("10:00", "10:30", 10, 10)).isFalse();
        assertThat(isTooNear("10:15", "10:30", 10, 10)).isFalse();
        assertThat(isTooNear("10:15", "10:45", 10, 10)).as("over its end").isFalse();
        assertThat(isTooNear("10:30", "10:45", 10, 10)).as("the next one").isTrue();
    }

    @Test
    void notItselfNorWhatIsOverNorAnotherDoctors() {
        long moving = visit("10:30", "11:00", next, 10, 10);
        assertThat(isTooNear("10:00", "10:30", 0, 0)).isTrue();
        assertThat(isTooNear("10:00", "10:30", 0, 0, moving, null)).isFalse();
        Ledger.update("UPDATE appointment SET status = 'cancelled' WHERE id = ?", moving);
        assertThat(isTooNear("10:00", "10:30", 20, 20)).isFalse();
        long elsewhere = Ledger.newId();
        long slot = Ledger.slot(elsewhere, "10:30", "11:00", 1);
        long foreign = Ledger.seated(elsewhere, Ledger.patient(), "10:30", "11:00", slot);
        Ledger.update("UPDATE appointment SET buffer_before = 30 WHERE id = ?", foreign);
        assertThat(isTooNear("10:00", "10:30", 20, 20)).isFalse();
    }

    @Test
    void aHoldIsAVisitToBe() {
        UUID hold = Ledger.held(next);
        Ledger.update(
                """
                INSERT INTO hold (id, first_slot_id, doctor_id, local_date, start_time, time_zone, starts_at, ends_at, duration_minutes,
                                  expires_at, buffer_before)
                VALUES (?, ?, ?, ?, '10:30', 'UTC', ?, ?, 30, now(), 10)
                """,
                hold,
                next,
                doctor,
                Ledger.DAY,
                Ledger.at("10:30"),
                Ledger.at("11:00"));
        assertThat(isTooNear("10:00", "10:30", 0, 0)).isTrue();
        assertThat(isTooNear("10:00", "10:30", 0, 0, null, hold)).isFalse();
        assertThat(isTooNear("10:30", "11:00", 0, 0)).as("the same slot").isFalse();
        Ledger.update("UPDATE hold SET state = 'released' WHERE id = ?", hold);
        assertThat(isTooNear("10:00", "10:30", 0, 0)).isFalse();
    }

    @Test
    void itIsSaidOnceNothingElseIsInTheWay() {
        visit("10:30", "11:00", next, 10, 0);
        var place = Place.of(doctor, Ledger.patient(), "10:00", "10:30");
        assertThat(place.answer()).startsWith("near ");
        Ledger.update("UPDATE slot SET capacity = 0 WHERE id = ?", early);
        assertThat(place.answer()).startsWith("full ");
    }
}

package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code lock_seats} answers; {@link SeatLocksIT} has what it locks. */
class LockSeatsIT {

    private final long doctor = Ledger.newId();
    private final long patient = Ledger.patient();
    private final Place half = Place.of(doctor, patient, "10:00", "10:30");
    private final Place hour = Place.of(doctor, patient, "10:00", "11:00");

    private static String set(Object... ids) {
        return Arrays.stream(ids).map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void aFreeSlot() {
        long slot = Ledger.slot(doctor, "10:00", "10:30", 1);
        assertThat(half.answer()).isEqualTo("- %s {} t", set(slot));
    }

    @Test
    void onlySlotsThatItTouchesInOrder() {
        long second = Ledger.slot(doctor, "10:30", "11:00", 1);
        long first = Ledger.slot(doctor, "10:00", "10:30", 1);
        Ledger.slot(doctor, "09:30", "10:00", 1);
        Ledger.slot(doctor, "11:00", "11:30", 1);
        Ledger.slot(Ledger.newId(), "10:00", "11:00", 1);
        assertThat(hour.answer()).isEqualTo("- %s {} t", set(first, second));
    }

    @Test
    void nothingUnlessItIsToGo() {
        Ledger.slot(doctor, "10:00", "10:30", 1);
        for (String go : new String[] {"false", "NULL"}) {
            try (Session session = Ledger.session()) {
                assertThat(session.text(Place.ANSWER.replace("true", go), half.values()))
                        .isEqualTo("skipped {} {} f");
            }
        }
    }

    @Test
    void aPatientWhoIsNotThereOrNotActive() {
        Ledger.slot(doctor, "10:00", "10:30", 1);
        assertThat(Place.of(doctor, -1L, "10:00", "10:30").answer()).isEqualTo("patient {} {} f");
        Ledger.update("UPDATE patient SET is_active = false WHERE id = ?", patient);
        assertThat(half.answer()).isEqualTo("patient {} {} f");
    }

    @Test
    void anAppointmentDoesNotMoveWhosePatientIsNotActive() {
        long slot = Ledger.slot(doctor, "10:00", "10:30", 1);
        long appointment = Ledger.appointment(doctor, patient, "15:00", "15:30");
        assertThat(half.moving(appointment).answer()).isEqualTo("- %s {} t", set(slot));
        Ledger.update("UPDATE patient SET is_active = false WHERE id = ?", patient);
        assertThat(half.moving(appointment).answer()).isEqualTo("patient {} {} f");
        Ledger.update("UPDATE patient SET erased_at = now() WHERE id = ?", patient);
        assertThat(half.moving(appointment).answer()).isEqualTo("patient {} {} f");
    }

    @Test
    void nobodyInParticular() {
        long slot = Ledger.slot(doctor, "10:00", "10:30", 1);
        assertThat(Place.of(doctor, null, "10:00", "10:30").answer())
                .isEqualTo("- %s {} t", set(slot));
    }

    @Test
    void aFullSlotWhetherBookedOrHeld() {
        long first = Ledger.slot(doctor, "10:00", "10:30", 2);
        long second = Ledger.slot(doctor, "10:30", "11:00", 1);
        Ledger.seated(doctor, Ledger.patient(), "10:00", "10:30", first);
        assertThat(hour.answer()).isEqualTo("- %s {} t", set(first, second));
        Ledger.held(first);
        assertThat(hour.answer()).isEqualTo("full %s {} t", set(first, second));
        Ledger.update("UPDATE slot SET capacity = 1 WHERE id = ?", first);
        assertThat(hour.answer()).as("overbooked").isEqualTo("full %s {} t", set(first, second));
    }

    @Test
    void aClosedSlotIsNamedBeforeAFullOne() {
        long first = Ledger.slot(doctor, "10:00", "10:30", 0);
        long second = Ledger.slot(doctor, "10:30", "11:00", 1);
        Ledger.update("UPDATE slot SET is_open = false WHERE id = ?", second);
        assertThat(hour.answer()).isEqualTo("closed %s {} t", set(first, second));
    }

    @Test
    void slotsThatDoNotCoverIt() {
        long first = Ledger.slot(doctor, "10:00", "10:30", 1);
        assertThat(hour.answer()).isEqualTo("uncovered %s {} f", set(first));
        long last = Ledger.slot(doctor, "10:45", "11:00", 1);
        assertThat(hour.answer()).isEqualTo("uncovered %s {} f", set(first, last));
        long bridge = Ledger.slot(doctor, "10:15", "10:45", 1);
        assertThat(hour.answer()).isEqualTo("- %s {} t", set(first, bridge, last));
        Ledger.update("UPDATE slot SET is_withdrawn = true WHERE id = ?", bridge);
        assertThat(hour.answer()).isEqualTo("uncovered %s {} f", set(first, last));
    }

    @Test
    void aStartBetweenTwoIsForStaff() {
        long first = Ledger.slot(doctor, "09:45", "10:15", 1);
        long last = Ledger.slot(doctor, "10:15", "11:00", 1);
        assertThat(hour.answer()).isEqualTo("between %s {} t", set(first, last));
        assertThat(hour.withGaps().answer()).isEqualTo("- %s {} t", set(first, last));
    }

    @Test
    void aSlotThatIsFullIsSaidBeforeAGap() {
        long slot = Ledger.slot(doctor, "10:00", "10:30", 0);
        assertThat(hour.answer()).isEqualTo("full %s {} f", set(slot));
        assertThat(hour.withGaps().answer()).isEqualTo("full %s {} f", set(slot));
    }

    @Test
    void gapsAreAllowedUnlessTheDoctorIsAbsent() {
        assertThat(hour.withGaps().answer()).isEqualTo("- {} {} f");
        Ledger.update(
                "INSERT INTO absence VALUES (?, ?, ?, ?, false), (?, ?, ?, ?, false)",
                Ledger.newId(),
                doctor,
                Ledger.at("11:00"),
                Ledger.at("12:00"),
                Ledger.newId(),
                Ledger.newId(),
                Ledger.at("10:00"),
                Ledger.at("11:00"));
        assertThat(hour.withGaps().answer()).as("later, and another's").isEqualTo("- {} {} f");
        Ledger.update(
                "UPDATE absence SET starts_at = ? WHERE doctor_id = ?", Ledger.at("10:59"), doctor);
        assertThat(hour.withGaps().answer()).isEqualTo("absent {} {} f");
        Ledger.update("UPDATE absence SET is_cancelled = true WHERE doctor_id = ?", doctor);
        assertThat(hour.withGaps().answer()).isEqualTo("- {} {} f");
    }

    @Test
    void anAbsenceDoesNotMatterWithinPublishedSlots() {
        long slot = Ledger.slot(doctor, "10:00", "11:00", 1);
        Ledger.update(
                "INSERT INTO absence VALUES (?, ?, ?, ?, false)",
                Ledger.newId(),
                doctor,
                Ledger.at("10:00"),
                Ledger.at("11:00"));
        assertThat(hour.withGaps().answer()).isEqualTo("- %s {} t", set(slot));
    }

    @Test
    void theSlotThatIsWanted() {
        long slot = Ledger.slot(doctor, "10:00", "10:30", 1);
        long later = Ledger.slot(doctor, "11:00", "11:30", 1);
        long anothers = Ledger.slot(Ledger.newId(), "10:00", "10:30", 1);
        assertThat(half.wanting(slot).answer()).isEqualTo("- %s {} t", set(slot));
        assertThat(half.wanting(later).answer()).isEqualTo("foreign-slot %s {} t", set(slot));
        assertThat(half.wanting(anothers).answer()).isEqualTo("foreign-slot %s {} t", set(slot));
        assertThat(half.wanting(-1).answer()).isEqualTo("unknown-slot %s {} t", set(slot));
    }

    @Test
    void theSeatsOfTheAppointmentThatMovesAreFreeForIt() {
        long first = Ledger.slot(doctor, "09:30", "10:00", 1);
        long second = Ledger.slot(doctor, "10:00", "10:30", 1);
        long third = Ledger.slot(doctor, "10:30", "11:00", 1);
        long moved = Ledger.seated(doctor, patient, "09:30", "10:30", second, first);
        assertThat(hour.answer()).isEqualTo("full %s {} t", set(second, third));
        assertThat(hour.moving(moved).answer())
                .isEqualTo("- %s %s t", set(second, third), set(first, second));
        Ledger.update("UPDATE slot SET is_open = false WHERE id = ?", second);
        assertThat(hour.moving(moved).answer())
                .isEqualTo("closed %s %s t", set(second, third), set(first, second));
    }

    @Test
    void theSeatsOfAHoldAreFreeForWhomTheyAreHeld() {
        long slot = Ledger.slot(doctor, "10:00", "10:30", 1);
        UUID hold = Ledger.held(slot);
        assertThat(half.answer()).isEqualTo("full %s {} t", set(slot));
        assertThat(half.heldBy(hold).answer()).isEqualTo("- %1$s %1$s t", set(slot));
        assertThat(half.heldBy(UUID.randomUUID()).answer())
                .as("not for another hold")
                .isEqualTo("full %s {} t", set(slot));
    }
}

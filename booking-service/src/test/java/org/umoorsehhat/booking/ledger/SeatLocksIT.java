package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The locks that the ledger takes, and in which order: doctor, patient, slots by start and id. Who
 * waits for one has taken those before it, and none after it.
 */
class SeatLocksIT {

    private final long doctor = Ledger.newId();
    private final long patient = Ledger.patient();
    private final long second = Ledger.slot(doctor, "10:30", "11:00", 3);
    private final long first = Ledger.slot(doctor, "10:00", "10:30", 3);
    private final Place hour = Place.of(doctor, patient, "10:00", "11:00");

    private static final String DOCTOR = "SELECT pg_advisory_xact_lock(?)";
    private static final String DOCTOR_SHARED = "SELECT pg_advisory_xact_lock_shared(?)";
    private static final String PATIENT = "SELECT id FROM patient WHERE id = ? FOR UPDATE";
    private static final String SLOT = "SELECT id FROM slot WHERE id = ? FOR NO KEY UPDATE";

    /** What another could lock now, of doctor, patient, and both slots. */
    private String free() {
        try (Session other = Ledger.owner().begin()) {
            String slots =
                    other.text(
                            "SELECT start_time FROM slot WHERE doctor_id = ? ORDER BY starts_at FOR NO KEY UPDATE SKIP LOCKED",
                            doctor);
            return (other.text("SELECT pg_try_advisory_xact_lock(?)", doctor).equals("t")
                            ? "doctor "
                            : "")
                    + (other.text(PATIENT + " SKIP LOCKED", patient).isEmpty() ? "" : "patient ")
                    + slots.replace("\n", " ").replace(":00 ", " ").replaceAll(":00$", "");
        }
    }

    @Test
    void lockSeatsTakesNoLockUnlessItIsToGo() {
        try (Session session = Ledger.transaction()) {
            session.text(Place.ANSWER.replace("true", "false"), hour.values());
            assertThat(free()).isEqualTo("doctor patient 10:00 10:30");
        }
    }

    @Test
    void lockSeatsLocksAllUntilTheEnd() {
        try (Session session = Ledger.transaction()) {
            session.text(Place.ANSWER, hour.values());
            assertThat(free()).isEmpty();
        }
        assertThat(free()).isEqualTo("doctor patient 10:00 10:30");
    }

    @Test
    void bookingsOfADoctorGoSideBySide() throws Exception {
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(Place.ANSWER, Place.of(doctor, patient, "10:00", "10:30").values());
            assertThat(
                            session.text(
                                    Place.ANSWER,
                                    Place.of(doctor, patient, "10:30", "11:00").values()))
                    .isEqualTo("- {%d} {} t", second);
        }
    }

    /** Two who take different slots would not see each other. */
    @Test
    void whoKeepsMinutesFreeHasTheDoctorAlone() throws Exception {
        String kept = Place.ANSWER.replace("NULL, NULL, 0, 0", "NULL, NULL, 10, 0");
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(Place.ANSWER, Place.of(doctor, patient, "10:00", "10:30").values());
            var answer =
                    session.waitsIn(
                            kept, Place.of(doctor, Ledger.patient(), "10:30", "11:00").values());
            assertThat(free()).as("the doctor comes first").contains("10:30");
            holder.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).startsWith("- ");
        }
    }

    @Test
    void theDoctorComesFirst() throws Exception {
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(DOCTOR, doctor);
            var answer = session.waitsIn(Place.ANSWER, hour.values());
            assertThat(free()).isEqualTo("patient 10:00 10:30");
            holder.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).startsWith("- ");
        }
    }

    @Test
    void thePatientComesSecond() throws Exception {
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(PATIENT, patient);
            var answer = session.waitsIn(Place.ANSWER, hour.values());
            assertThat(free()).isEqualTo("10:00 10:30");
            holder.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).startsWith("- ");
        }
    }

    @Test
    void slotsComeByTheirStart() throws Exception {
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(SLOT, first);
            var answer = session.waitsIn(Place.ANSWER, hour.values());
            assertThat(free()).as("the later one is not taken yet").isEqualTo("10:30");
            holder.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).startsWith("- ");
        }
    }

    @Test
    void slotsOfOneStartComeByTheirNumber() throws Exception {
        long higher = Ledger.slot(doctor, "12:00", "12:30", 1);
        long highest = Ledger.slot(doctor, "12:00", "12:30", 1);
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(SLOT, higher);
            session.waitsIn(Place.ANSWER, Place.of(doctor, patient, "12:00", "12:30").values());
            try (Session other = Ledger.owner().begin()) {
                assertThat(other.text(SLOT + " SKIP LOCKED", highest)).isNotEmpty();
            }
        }
    }

    @Test
    void ownSlotsAreLockedInTheSameOrder() throws Exception {
        long moved = Ledger.seated(doctor, patient, "10:00", "10:30", first);
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(SLOT, first);
            var move = Place.of(doctor, patient, "10:30", "11:00").moving(moved);
            var answer = session.waitsIn(Place.ANSWER, move.values());
            assertThat(free()).as("the slot that it leaves comes first").isEqualTo("10:30");
            holder.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("- {%d} {%d} t", second, first);
        }
    }

    /**
     * In order of number, whichever is left: or slots that arrive for both would wait in a circle.
     */
    @Test
    void bothDoctorsAreLockedInOrderOfNumber() throws Exception {
        long other = Ledger.newId();
        long there = Ledger.slot(other, "10:00", "10:30", 3);
        long moved = Ledger.seated(doctor, patient, "10:00", "10:30", first);
        var move = Place.of(other, patient, "10:00", "10:30").moving(moved);
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(DOCTOR, Math.min(doctor, other));
            var answer = session.waitsIn(Place.ANSWER, move.values());
            try (Session third = Ledger.owner().begin()) {
                assertThat(
                                third.text(
                                        "SELECT pg_try_advisory_xact_lock(?)",
                                        Math.max(doctor, other)))
                        .isEqualTo("t");
            }
            holder.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("- {%d} {%d} t", there, first);
            try (Session third = Ledger.owner().begin()) {
                for (long each : new long[] {doctor, other}) {
                    assertThat(third.text("SELECT pg_try_advisory_xact_lock(?)", each))
                            .isEqualTo("f");
                }
            }
        }
    }

    /** Else two moves of one patient would wait for each other in the exclusion check. */
    @Test
    void twoMovesOfAPatientComeOneAfterTheOther() throws Exception {
        long moved = Ledger.seated(doctor, patient, "10:00", "10:30", first);
        var move = Place.of(doctor, patient, "10:30", "11:00").moving(moved);
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(Place.ANSWER, Place.of(doctor, patient, "10:00", "10:30").values());
            assertThat(session.text("SELECT id FROM patient WHERE id = ? FOR KEY SHARE", patient))
                    .as("bookings of a patient go side by side")
                    .isNotEmpty();
        }
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(Place.ANSWER, move.values());
            var answer =
                    session.waitsIn(
                            Place.ANSWER,
                            Place.of(Ledger.newId(), patient, "15:00", "15:30")
                                    .moving(-1)
                                    .values());
            holder.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).startsWith("uncovered ");
        }
    }

    @Test
    void lockOwnSeatsLocksDoctorAndSlots() throws Exception {
        long appointment = Ledger.seated(doctor, patient, "10:00", "11:00", second, first);
        String call = "SELECT lock_own_seats(%s, ?, ?)";
        try (Session session = Ledger.transaction()) {
            assertThat(session.text(call.formatted("false"), doctor, appointment)).isEqualTo("-");
            assertThat(free()).isEqualTo("doctor patient 10:00 10:30");
            assertThat(session.text(call.formatted("true"), doctor, appointment))
                    .isEqualTo("{%d,%d}", first, second);
            assertThat(free()).isEqualTo("patient ");
        }
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(SLOT, first);
            var answer = session.waitsIn(call.formatted("true"), doctor, appointment);
            assertThat(free()).isEqualTo("patient 10:30");
            holder.commit();
            answer.get(10, TimeUnit.SECONDS);
        }
        try (Session session = Ledger.transaction()) {
            assertThat(session.text(call.formatted("true"), doctor, -1)).isEqualTo("{}");
        }
    }

    @Test
    void lockHeldSeatsLocksDoctorAndSlots() throws Exception {
        UUID hold = Ledger.held(second, first);
        String call = "SELECT lock_held_seats(?, ?)";
        try (Session session = Ledger.transaction()) {
            assertThat(session.text(call, doctor, hold)).isEqualTo("{%d,%d}", first, second);
            assertThat(free()).isEqualTo("patient ");
        }
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(SLOT, first);
            var answer = session.waitsIn(call, doctor, hold);
            assertThat(free()).isEqualTo("patient 10:30");
            holder.commit();
            answer.get(10, TimeUnit.SECONDS);
        }
        try (Session session = Ledger.transaction()) {
            assertThat(session.text(call, doctor, UUID.randomUUID())).isEqualTo("{}");
        }
    }

    /** Bookings share the doctor; a slot that arrives is alone with them. */
    @Test
    void applySlotWaitsForBookingsOfTheDoctor() throws Exception {
        try (Session session = Ledger.transaction();
                Session holder = Ledger.transaction()) {
            holder.text(DOCTOR_SHARED, doctor);
            var answer =
                    session.waitsIn(
                            "SELECT (after).slot_version FROM slot s, apply_slot(jsonb_populate_record(s, '{\"slot_version\": 2}')) WHERE s.id = ?",
                            first);
            assertThat(free()).isEqualTo("patient 10:00 10:30");
            holder.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("2");
        }
    }
}

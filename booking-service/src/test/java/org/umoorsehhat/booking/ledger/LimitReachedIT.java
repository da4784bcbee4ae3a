package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code limit_reached} counts. */
class LimitReachedIT {

    private final long doctor = Ledger.newId();
    private final long patient = Ledger.patient();

    /** What is reached where so many may be there; {@code -} where nothing is. */
    private String reached(int live, int atDoctor, int perDay, int cancellations) {
        return Ledger.text(
                """
                SELECT limit_reached(?, ?, ROW('patient', false, ?, ?, ?, ?, ?, ?)::booking_limits)
                """,
                patient,
                doctor,
                live,
                atDoctor,
                perDay,
                cancellations,
                Ledger.at("08:00").minusDays(30),
                Ledger.at("08:00"));
    }

    private long booked(long whose, String from, String to) {
        long id = Ledger.appointment(whose, patient, from, to);
        Ledger.update(
                "UPDATE appointment SET booked_by_role = 'patient', created_at = ? WHERE id = ?",
                Ledger.at("07:00"),
                id);
        return id;
    }

    @Test
    void nothingOfNobody() {
        assertThat(reached(1, 1, 1, 1)).isEqualTo("-");
    }

    @Test
    void whatIsToComeAtAllDoctorsAndAtThisOne() {
        booked(doctor, "10:00", "10:30");
        booked(Ledger.newId(), "11:00", "11:30");
        assertThat(reached(2, 9, 9, 9)).isEqualTo("patient:live");
        assertThat(reached(3, 1, 9, 9)).isEqualTo("patient:at-doctor");
        assertThat(reached(3, 2, 9, 9)).isEqualTo("-");
    }

    @Test
    void notWhatIsOverOrOthersMade() {
        booked(doctor, "07:00", "07:30");
        long others = booked(doctor, "10:00", "10:30");
        Ledger.update("UPDATE appointment SET booked_by_role = 'admin' WHERE id = ?", others);
        assertThat(reached(1, 1, 2, 1)).isEqualTo("-");
    }

    @Test
    void whatWasMadeWithinADay() {
        long id = booked(doctor, "10:00", "10:30");
        assertThat(reached(9, 9, 1, 9)).isEqualTo("patient:per-day");
        Ledger.update(
                "UPDATE appointment SET created_at = created_at - interval '24 h' WHERE id = ?",
                id);
        assertThat(reached(9, 9, 1, 9)).isEqualTo("-");
    }

    @Test
    void whatThePatientCancelledButNotWhatMoved() {
        long id = booked(doctor, "10:00", "10:30");
        String cancel =
                "UPDATE appointment SET status = 'cancelled', cancelled_at = ?, cancelled_by_role = ?, rescheduled_to = ? WHERE id = ?";
        Ledger.update(cancel, Ledger.at("07:30"), "patient", null, id);
        assertThat(reached(9, 9, 9, 1)).isEqualTo("patient:cancellations");
        Ledger.update(cancel, Ledger.at("07:30"), "patient", id, id);
        assertThat(reached(9, 9, 9, 1)).as("it moved").isEqualTo("-");
        Ledger.update(cancel, Ledger.at("07:30"), "doctor", null, id);
        assertThat(reached(9, 9, 9, 1)).as("the doctor did").isEqualTo("-");
        Ledger.update(cancel, Ledger.at("07:30").minusDays(31), "patient", null, id);
        assertThat(reached(9, 9, 9, 1)).as("long ago").isEqualTo("-");
    }
}

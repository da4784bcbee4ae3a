package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code limit_reached} counts. */
class LimitReachedIT {

    private final long doctor = Ledger.newId();
    private final long patient = Ledger.patient();

    /** What is reached where so many may be there; {@code -} where nothing is. */
    private String reached(int live, int atDoctor, int perDay, int cancellations) {
        return reached(
                null,
                """
                ROW('patient:live', 'live', 'patient', NULL, NULL, %4$s, NULL, %5$d)::counted_limit,
                ROW('patient:at-doctor', 'live', 'patient', %1$d, NULL, %4$s, NULL, %6$d)::counted_limit,
                ROW('patient:per-day', 'made', 'patient', NULL, NULL, %3$s, NULL, %7$d)::counted_limit,
                ROW('patient:cancellations', 'cancelled', 'patient', NULL, NULL, %2$s, NULL, %8$d)::counted_limit
                """
                        .formatted(
                                doctor,
                                text(Ledger.at("08:00").minusDays(30)),
                                text(Ledger.at("08:00").minusDays(1)),
                                text(Ledger.at("08:00")),
                                live,
                                atDoctor,
                                perDay,
                                cancellations));
    }

    private String reached(Long moving, String limits) {
        return Ledger.text(
                "SELECT limit_reached(?, ?, ?, ARRAY[" + limits + "])",
                patient,
                moving,
                Ledger.at("08:00").minusDays(31));
    }

    /** What a doctor, or a service, lets one patient have. */
    private String rule(Long moving, String what, Long service, String day, int most) {
        return reached(
                moving,
                "ROW('rule', '%s', %s, %d, %s, %s, %s, %d)::counted_limit"
                        .formatted(
                                what,
                                what.equals("live") ? "NULL" : "'patient'",
                                doctor,
                                service,
                                text(Ledger.at("08:00")),
                                day == null ? "NULL" : "'" + day + "'",
                                most));
    }

    private static String text(Object instant) {
        return "'" + instant + "'";
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
    void visitsOfASeriesCountAsMadeOnceAndNotWhereTheyMove() {
        long id = booked(doctor, "10:00", "10:30");
        Ledger.update(
                "UPDATE appointment SET series_id = gen_random_uuid(), series_number = 1 WHERE id = ?",
                id);
        assertThat(reached(9, 9, 1, 9)).isEqualTo("patient:per-day");
        Ledger.update("UPDATE appointment SET rescheduled_from = id WHERE id = ?", id);
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

    /** Whoever made them: the rule is of the doctor's calendar. */
    @Test
    void whatADoctorOrAServiceLetsOneHave() {
        long own = booked(doctor, "10:00", "10:30");
        long others = booked(doctor, "11:00", "11:30");
        Ledger.update(
                "UPDATE appointment SET booked_by_role = 'admin', service_id = 7 WHERE id = ?",
                others);
        booked(Ledger.newId(), "12:00", "12:30");
        assertThat(rule(null, "live", null, null, 3)).isEqualTo("-");
        assertThat(rule(null, "live", null, null, 2)).isEqualTo("rule");
        assertThat(rule(own, "live", null, null, 2)).as("one of them moves").isEqualTo("-");
        assertThat(rule(null, "live", 7L, null, 1)).isEqualTo("rule");
        assertThat(rule(null, "live", 8L, null, 1)).isEqualTo("-");
        assertThat(rule(null, "live", null, Ledger.DAY.toString(), 2)).isEqualTo("rule");
        assertThat(rule(null, "live", null, Ledger.DAY.plusDays(1).toString(), 1)).isEqualTo("-");
    }

    @Test
    void firstThatIsReachedIsTold() {
        booked(doctor, "10:00", "10:30");
        assertThat(reached(1, 1, 1, 1)).isEqualTo("patient:live");
        assertThat(reached(9, 1, 1, 1)).isEqualTo("patient:at-doctor");
    }
}

package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code total_statistics()} keeps the totals of the days, whoever writes them. */
class StatisticsTotalIT {

    private final long doctor = Ledger.newId();

    private static final String ADD =
            """
            INSERT INTO statistics_day AS s VALUES (?, ?::date + ?::int, ?, ?, ?, ?, 0, 0, 0, 0)
            ON CONFLICT (doctor_id, local_date, appointment_type, status, currency) DO UPDATE SET listed = s.listed + excluded.listed
            """;

    private void add(int day, String type, String status, int listed) {
        try (Session session = Ledger.session()) {
            session.update(ADD, doctor, Ledger.DAY, day, type, status, listed, listed);
        }
    }

    private String totals() {
        return Ledger.text(
                "SELECT appointment_type, status, listed FROM statistics_total WHERE doctor_id = ? ORDER BY 1, 2",
                doctor);
    }

    @Test
    void daysAddUp() {
        add(0, "therapy", "pending", 2);
        add(1, "therapy", "pending", 3);
        add(1, "therapy", "cancelled", 1);
        assertThat(totals()).isEqualTo("therapy cancelled 1\ntherapy pending 5");
    }

    @Test
    void aDayThatChangesCountsItsDifference() {
        add(0, "therapy", "pending", 2);
        add(0, "therapy", "pending", 3);
        add(0, "therapy", "pending", -1);
        assertThat(totals()).isEqualTo("therapy pending 4");
    }

    @Test
    void manyRowsOfOneStatement() {
        add(0, "therapy", "pending", 2);
        add(1, "therapy", "pending", 2);
        try (Session session = Ledger.session()) {
            session.update(
                    "UPDATE statistics_day SET listed = 10, status = 'confirmed' WHERE doctor_id = ?",
                    doctor);
        }
        assertThat(totals()).isEqualTo("therapy confirmed 20\ntherapy pending 0");
    }

    @Test
    void capacityOfADayIsNoAppointment() {
        add(0, "", "", 5);
        add(0, "", "", 5);
        add(0, "therapy", "pending", 0);
        assertThat(totals()).isEmpty();
    }
}

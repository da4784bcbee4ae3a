package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * {@code erase_patient}; that it forgets nothing of anything is what {@code ErasureCompletenessIT}
 * looks for.
 */
class ErasePatientIT {

    private final String sub = UUID.randomUUID().toString();
    private final long patient = Ledger.patient("Nour");

    private static final String ERASE =
            "SELECT outcome, new_version FROM erase_patient(?, string_to_array(?, ','), ?)";

    private static String erase(long patient) {
        try (Session session = Ledger.session()) {
            return session.text(ERASE, patient, "pending,in_progress", Ledger.at("12:00"));
        }
    }

    /** One with private values, an audit row, and a subject that booked and cancelled it. */
    private long appointment(String start, String status) {
        long id = Ledger.appointment(Ledger.newId(), patient, start, "18:00");
        Ledger.update(
                """
                UPDATE appointment SET status = ?, private_values = '{"notes": "secret"}', booked_by = ?, cancelled_by = ?
                WHERE id = ?
                """,
                status,
                sub,
                sub,
                id);
        Ledger.update(
                """
                WITH row AS (
                    INSERT INTO audit_log (appointment_id, no, action, role, at, old_values, new_values, private_digest, hash)
                    SELECT appointment_id, 1, 'book', 'patient', now(), '{}', '{}', 'digest', 'hash' FROM appointment WHERE id = ?
                    RETURNING id)
                INSERT INTO audit_private SELECT id, uuidv7(), jsonb_build_object('sub', ?::text) FROM row
                """,
                id,
                sub);
        return id;
    }

    private static String audited(long appointment) {
        return Ledger.text(
                """
                SELECT l.hash, l.private_digest, x.salt, x.content FROM audit_log l JOIN audit_private x ON x.audit_id = l.id
                JOIN appointment a ON a.appointment_id = l.appointment_id WHERE a.id = ?
                """,
                appointment);
    }

    private void key(String caller) {
        Ledger.update("INSERT INTO idempotency_key VALUES (?, ?, 'x')", caller, sub);
    }

    private String keys() {
        return Ledger.text("SELECT caller FROM idempotency_key WHERE key = ? ORDER BY 1", sub);
    }

    @Test
    void nobodyThere() {
        assertThat(erase(-1)).isEqualTo("not-found -");
    }

    @Test
    void oneWithAnAppointmentAheadInOneOfTheseStates() {
        long id = appointment("10:00", "pending");
        assertThat(erase(patient)).isEqualTo("live -");
        assertThat(Ledger.text("SELECT name FROM patient WHERE id = ?", patient)).isEqualTo("Nour");
        Ledger.update("UPDATE appointment SET ends_at = ? WHERE id = ?", Ledger.at("12:00"), id);
        assertThat(erase(patient)).as("it is over").isEqualTo("erased 2");
    }

    @Test
    void anotherStateIsNoReasonToWait() {
        appointment("10:00", "confirmed");
        assertThat(erase(patient)).isEqualTo("erased 2");
    }

    @Test
    void whatIsKnownOfThemIsGoneAndWhatIsCountedStays() {
        long id = appointment("10:00", "cancelled");
        long another = Ledger.appointment(Ledger.newId(), Ledger.patient(), "10:00", "10:30");
        Ledger.update(
                "UPDATE patient SET email = 'e', phone = 'p', gender = 'g', date_of_birth = now(), user_sub = ? WHERE id = ?",
                sub,
                patient);
        Ledger.update(
                "UPDATE appointment SET private_values = '{\"notes\": \"theirs\"}', booked_by = 'x' WHERE id = ?",
                another);
        Ledger.update(
                "INSERT INTO waiting_entry VALUES (?, ?, 1, now(), true)", Ledger.newId(), patient);
        Ledger.update(
                """
                INSERT INTO appointment_archive VALUES (?, uuidv7(), ?, now(),
                    '{"private_values": {"notes": "x"}, "booked_by": "x", "cancelled_by": "x", "status": "completed"}')
                """,
                -id,
                patient);
        assertThat(erase(patient)).isEqualTo("erased 2");
        assertThat(
                        Ledger.text(
                                """
                                SELECT name, date_of_birth, gender, email, phone, locale, time_zone, user_sub, is_active,
                                       erased_at = updated_at FROM patient WHERE id = ?
                                """,
                                patient))
                .isEqualTo("Erased patient - - - - en UTC - f t");
        String row =
                "SELECT status, private_values, booked_by, cancelled_by, version FROM appointment WHERE id = ?";
        assertThat(Ledger.text(row, id)).isEqualTo("cancelled {} - - 2");
        assertThat(Ledger.text(row, another)).startsWith("confirmed {\"notes\": \"theirs\"} x ");
        assertThat(
                        Ledger.text(
                                "SELECT content FROM appointment_archive WHERE patient_id = ?",
                                patient))
                .isEqualTo("{\"status\": \"completed\"}");
        assertThat(Ledger.text("SELECT id FROM waiting_entry WHERE patient_id = ?", patient))
                .isEmpty();
        assertThat(audited(id)).as("hash and digest stay").endsWith(" - -").doesNotStartWith("-");
    }

    @Test
    void whoOfTheClinicDidItStays() {
        long id = appointment("10:00", "cancelled");
        Ledger.update(
                """
                WITH row AS (
                    INSERT INTO audit_log (appointment_id, no, action, role, at, old_values, new_values, private_digest, hash)
                    SELECT appointment_id, 2, 'confirmed', 'doctor', now(), '{}', '{}', 'digest', 'hash' FROM appointment WHERE id = ?
                    RETURNING id)
                INSERT INTO audit_private
                SELECT id, uuidv7(), '{"sub": "d-1", "name": "Dr", "notes": "secret", "new": {"notes": "secret"}}' FROM row
                """,
                id);
        erase(patient);
        assertThat(
                        Ledger.text(
                                """
                                SELECT l.no, x.salt, x.content ->> 'sub', x.content ->> 'name', x.content - 'sub' - 'name'
                                FROM audit_log l JOIN audit_private x ON x.audit_id = l.id
                                JOIN appointment a ON a.appointment_id = l.appointment_id WHERE a.id = ? ORDER BY l.no
                                """,
                                id))
                .isEqualTo("1 - - - -\n2 - d-1 Dr {}");
    }

    @Test
    void keysOfWhomTheyWereGo() {
        appointment("10:00", "cancelled");
        Ledger.update("UPDATE patient SET user_sub = ? WHERE id = ?", sub + "-login", patient);
        key(sub);
        key(sub + "-login");
        key("another");
        erase(patient);
        assertThat(keys()).isEqualTo("another");
    }

    @Test
    void aKeyInUseIsLeftToItsRequest() {
        appointment("10:00", "cancelled");
        key(sub);
        try (Session request = Ledger.transaction()) {
            request.text("SELECT key FROM idempotency_key WHERE caller = ? FOR UPDATE", sub);
            assertThat(erase(patient)).isEqualTo("erased 2");
        }
        assertThat(keys()).isEqualTo(sub);
    }

    @Test
    void aSecondTimeKeepsTheDay() {
        erase(patient);
        String when = Ledger.text("SELECT erased_at FROM patient WHERE id = ?", patient);
        try (Session session = Ledger.session()) {
            assertThat(session.text(ERASE, patient, "", Ledger.at("13:00"))).isEqualTo("erased 3");
        }
        assertThat(Ledger.text("SELECT erased_at FROM patient WHERE id = ?", patient))
                .isEqualTo(when);
    }

    /** It sees what a booking that holds the patient writes. */
    @Test
    void itWaitsForABookingOfThePatient() throws Exception {
        long doctor = Ledger.newId();
        Ledger.slot(doctor, "15:00", "15:30", 1);
        try (Session erasing = Ledger.session();
                Session booking = Ledger.transaction()) {
            booking.text(Place.ANSWER, Place.of(doctor, patient, "15:00", "15:30").values());
            var answer = erasing.waitsIn(ERASE, patient, "confirmed", Ledger.at("12:00"));
            booking.update(
                    Ledger.INSERT_APPOINTMENT, Ledger.row(doctor, patient, "15:00", "15:30"));
            booking.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("live -");
        }
    }
}

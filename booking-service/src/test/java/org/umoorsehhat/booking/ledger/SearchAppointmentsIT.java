package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SearchAppointmentsIT {

    /** A word that nothing else holds. */
    private final String word = UUID.randomUUID().toString();

    private final long doctor = Ledger.doctor("Dr " + word + "-d");
    private final long patient = Ledger.patient("Nour " + word + "-p");
    private final long anyone = Ledger.patient();

    private static String search(String like, Long number, int most) {
        try (Session session = Ledger.session()) {
            return session.text(
                    "SELECT ARRAY(SELECT DISTINCT unnest(found) ORDER BY 1) FROM search_appointments(?, ?, ?, ?) AS found WHERE found IS NOT NULL",
                    like,
                    like,
                    number,
                    most);
        }
    }

    private static String ids(long... ids) {
        return Arrays.stream(ids)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static long appointment(long doctor, long patient, String time, String reason) {
        long id = Ledger.appointment(doctor, patient, time, "18:00");
        Ledger.update("UPDATE appointment SET status = 'cancelled' WHERE id = ?", id);
        if (reason != null) {
            Ledger.update(
                    "UPDATE appointment SET private_values = jsonb_build_object('folded_reason', ?::text, 'notes', 'a note') WHERE id = ?",
                    reason,
                    id);
        }
        return id;
    }

    @Test
    void byPatientDoctorAndReason() {
        long patients = appointment(Ledger.newId(), patient, "10:00", null);
        long doctors = appointment(doctor, anyone, "11:00", null);
        long reasons = appointment(Ledger.newId(), anyone, "12:00", "because of " + word);
        appointment(Ledger.newId(), anyone, "13:00", "another reason");
        assertThat(search("%" + word + "-p%", null, 10)).isEqualTo(ids(patients));
        assertThat(search("%" + word + "-d%", null, 10)).isEqualTo(ids(doctors));
        assertThat(search("because of " + word, null, 10)).isEqualTo(ids(reasons));
        assertThat(search("%" + word + "%", null, 10)).isEqualTo(ids(patients, doctors, reasons));
    }

    @Test
    void eitherPatternAndTheNumber() {
        long patients = appointment(Ledger.newId(), patient, "10:00", null);
        long reasons = appointment(Ledger.newId(), anyone, "12:00", word);
        try (Session session = Ledger.session()) {
            assertThat(
                            session.text(
                                    "SELECT search_appointments(?, ?, ?, 10)",
                                    word,
                                    "%" + word + "-p",
                                    5L))
                    .isEqualTo(ids(5, patients, reasons));
        }
    }

    @Test
    void nothingIsAnEmptyAnswer() {
        assertThat(search("%" + word + "-nobody%", null, 10)).isEqualTo("{}");
    }

    @Test
    void privateTextsButTheReasonAreNotSearched() {
        long id = appointment(Ledger.newId(), anyone, "10:00", null);
        Ledger.update(
                "UPDATE appointment SET private_values = jsonb_build_object('notes', ?::text) WHERE id = ?",
                word + "-n",
                id);
        assertThat(search("%" + word + "-n%", null, 10)).isEqualTo("{}");
    }

    @Test
    void moreThanTheMostOfAnyKindIsNoAnswer() {
        for (String time : new String[] {"10:00", "11:00", "12:00"}) {
            appointment(doctor, patient, time, "because of " + word);
        }
        for (String like :
                new String[] {"%" + word + "-p%", "%" + word + "-d%", "because of " + word}) {
            assertThat(search(like, null, 3)).as(like).isNotEmpty();
            assertThat(search(like, null, 2)).as(like).isEmpty();
        }
        Ledger.patient("Noor " + word + "-p");
        assertThat(search("%" + word + "-p%", null, 1)).as("of patients").isEmpty();
    }
}

package org.umoorsehhat.booking.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.testsupport.Database;

/** What is nearly the right JSON does nothing, and is told by its field. */
@BookingServiceTest
class StrictBodiesIT {

    private static final String APPOINTMENTS = "/api/appointments/appointments";

    private final Clinic clinic;
    private final Api api;

    StrictBodiesIT(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @LocalServerPort int port) {
        this.clinic = new Clinic(database, ledger);
        this.api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"doctor\": DOCTOR | \"doctor\": DOCTOR.9 | doctor",
                "\"doctor\": DOCTOR | \"doctor\": DOCTOR.0 | doctor",
                "\"doctor\": DOCTOR | \"doctor\": \"DOCTOR\" | doctor",
                "\"doctor\": DOCTOR | \"doctor\": 1, \"doctor\": DOCTOR | doctor",
                "\"patient\": | \"patient\": 1, \"patient\": | patient",
                "DATE | \" 2099-12-21\" | appointment_date",
                "DATE | \"2099-12-21T08:00:00\" | appointment_date",
                "DATE | [2099, 12, 21] | appointment_date",
                "DATE | 20444 | appointment_date",
                "TIME | [8, 0] | appointment_time",
                "TIME | 8 | appointment_time",
                "\"test\" | 2 | appointment_type",
                "\"test\" | \"2\" | appointment_type",
                "\"test\" | \"TEST\" | appointment_type",
                "\"test\" | [\"test\"] | appointment_type",
                "\"online\" | 0 | booking_method",
                "30 | 30.0 | duration_minutes",
                "30 | \"30\" | duration_minutes",
                "30 | \"\" | duration_minutes",
                "\"cough\" | 7 | reason_for_visit",
                "\"cough\" | true | reason_for_visit",
                "\"cough\" | \"cough\", \"resaon\": \"x\" | resaon",
                "} | } {} | body",
            })
    void aBookingIsTakenAtItsWord(String right, String wrong, String field) {
        var day = Clinic.day();
        long doctor = clinic.doctor();
        long patient = clinic.patients(1)[0];
        clinic.slot(doctor, day, "08:00", "09:00", 9);
        String body =
                """
                {"doctor": DOCTOR, "patient": PATIENT, "appointment_date": DATE, "appointment_time": TIME,
                 "appointment_type": "test", "booking_method": "online", "duration_minutes": 30, "reason_for_visit": "cough"}
                """;
        String sent =
                body.replace(right, wrong)
                        .replace("DOCTOR", "" + doctor)
                        .replace("PATIENT", "" + patient)
                        .replace("DATE", "\"" + day + "\"")
                        .replace("TIME", "\"08:00\"");

        requireRefused(api.post("admin", APPOINTMENTS, sent), field);

        var made = api.get("admin", APPOINTMENTS + "?patient=" + patient);
        assertThat(made.json().path("count").asInt(-1)).isZero();
    }

    /** Seen: it cancelled appointment 254. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"action\": 1, \"ids\": [\"ID\"], \"cancellation_reason\": \"x\"} | action",
                "{\"action\": 1, \"ids\": [ID], \"cancellation_reason\": \"x\"} | action",
                "{\"action\": \"1\", \"ids\": [ID], \"cancellation_reason\": \"x\"} | action",
                "{\"action\": \"cancel\", \"ids\": [\"ID\"], \"cancellation_reason\": \"x\"} | ids[0]",
                "{\"action\": \"cancel\", \"ids\": [ID.2], \"cancellation_reason\": \"x\"} | ids[0]",
                "{\"action\": \"cancel\", \"ids\": ID, \"cancellation_reason\": \"x\"} | ids",
                "{\"action\": \"cancel\", \"ids\": [ID], \"cancellation_reason\": 5} | cancellation_reason",
                "{\"action\": \"confirm\", \"action\": \"cancel\", \"ids\": [ID], \"cancellation_reason\": \"x\"} | action",
                "{\"action\": \"cancel\", \"ids\": [ID], \"cancellation_reason\": \"x\"} x | body",
            })
    void aBulkActionIsTakenAtItsWord(String body, String field) {
        long id = booked();
        requireRefused(
                api.post("admin", APPOINTMENTS + "/bulk", body.replace("ID", "" + id)), field);
        assertThat(status(id)).isEqualTo("pending");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "complete | {\"follow_up_required\": \"false\"} | follow_up_required",
                "complete | {\"follow_up_required\": 0} | follow_up_required",
                "complete | {\"follow_up_date\": [2099, 1, 1]} | follow_up_date",
                "cancel | {\"cancellation_reason\": 1} | cancellation_reason",
                "cancel | {\"cancellation_reason\": [\"x\"]} | cancellation_reason",
                "reschedule | {\"new_date\": [2099, 1, 1], \"new_time\": \"08:00\"} | new_date",
                "reschedule | {\"new_date\": \"2099-01-01\", \"new_time\": [8, 0]} | new_time",
                "payment | {\"payment_method\": 0} | payment_method",
                "payment | {\"payment_method\": \"cash\", \"amount\": true} | amount",
                "payment | {\"payment_method\": \"cash\", \"amount\": \"\"} | amount",
                "payment | {\"payment_method\": \"cash\", \"amount\": \"1e2\"} | amount",
            })
    void anActionIsTakenAtItsWord(String action, String body, String field) {
        long id = booked();
        requireRefused(api.act("admin", id, action, body), field);
        assertThat(status(id)).isEqualTo("pending");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"doctor_id\": DOCTOR.9, \"date\": \"2099-01-01\"} | doctor_id",
                "{\"doctor_id\": \"DOCTOR\", \"date\": \"2099-01-01\"} | doctor_id",
                "{\"doctor_id\": DOCTOR, \"date\": [2099, 1, 1]} | date",
                "{\"doctor_id\": DOCTOR, \"date\": \"2099-01-01\", \"duration_minutes\": 30.5} | duration_minutes",
            })
    void aSearchIsTakenAtItsWord(String body, String field) {
        String filled = body.replace("DOCTOR", "" + clinic.doctor());
        requireRefused(api.post("admin", "/api/appointments/check-availability", filled), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"is_active\": \"false\" | is_active",
                "\"is_active\": 0 | is_active",
                "\"date_of_birth\": [1984, 2, 29] | date_of_birth",
                "\"date_of_birth\": 5000 | date_of_birth",
                "\"name\": 7 | name",
                "\"email\": \"a@example.org\", \"email\": \"b@example.org\" | email",
            })
    void aPatientIsTakenAtTheirWord(String fields, String field) {
        String patients = "/api/appointments/patients";
        long id = clinic.patients(1)[0];
        String name = field.equals("name") ? "" : "\"name\": \"Nour\", ";
        requireRefused(api.post("admin", patients, "{" + name + fields + "}"), field);
        requireRefused(api.put("admin", patients + "/" + id, "{" + name + fields + "}"), field);
        requireRefused(api.patch("admin", patients + "/" + id, "{" + fields + "}"), field);
    }

    @Test
    void aChangeIsTakenAtItsWord() {
        String one = APPOINTMENTS + "/" + booked();
        requireRefused(api.patch("admin", one, "{\"notes\": 7}"), "notes");
        requireRefused(api.patch("admin", one, "{\"notes\": [\"x\"]}"), "notes");
        requireRefused(api.patch("admin", one, "{\"notes\": \"a\", \"notes\": \"b\"}"), "notes");
        requireRefused(
                api.patch("admin", one, "{\"follow_up_date\": [2099, 1, 1]}"), "follow_up_date");
        requireRefused(
                api.patch("admin", one, "{\"follow_up_required\": \"true\"}"),
                "follow_up_required");
    }

    /** An amount is a decimal text; a number is understood, too. */
    @Test
    void anAmountMayBeATextOrANumber() {
        for (Object amount : new Object[] {"\"FEE\"", "FEE"}) {
            long id = booked();
            String fee = api.get("admin", APPOINTMENTS + "/" + id).text("/consultation_fee");
            String body =
                    "{\"payment_method\": \"cash\", \"amount\": "
                            + amount.toString().replace("FEE", fee)
                            + "}";
            assertThat(api.act("admin", id, "payment", body).code()).isEqualTo(200);
        }
    }

    private long booked() {
        var day = Clinic.day();
        long doctor = clinic.doctor();
        clinic.slot(doctor, day, "08:00", "09:00", 9);
        return api.book(doctor, clinic.patients(1)[0], day, "08:00").id();
    }

    private String status(long id) {
        return api.get("admin", APPOINTMENTS + "/" + id).text("/status");
    }

    private static void requireRefused(Api.Answer answer, String field) {
        assertThat(answer.code()).as(answer.json().toString()).isEqualTo(400);
        assertThat(answer.json().path("errors").has(field))
                .as(Map.of("expected", field, "answer", answer.json()).toString())
                .isTrue();
    }
}

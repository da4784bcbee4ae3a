package org.umoorsehhat.booking.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.booking.privacy.StoredColumns.Holds;
import org.umoorsehhat.testsupport.Database;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing of an erased patient is left: every column and every JSON field that can hold something
 * of them is filled with a mark, and after they are erased no row of any table has it.
 */
@BookingServiceTest
class ErasureCompletenessIT {

    /** Of types that can tell something; numbers, times of day, instants and truths cannot. */
    private static final String COLUMNS =
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
            AND table_name !~ '^access_log_[0-9]' AND udt_name NOT IN (
                'int2', 'int4', 'int8', '_int8', 'numeric', 'bool', 'timestamptz', 'time', 'uuid')
            """;

    private static final String APPOINTMENTS =
            "SELECT appointment_id FROM appointment WHERE patient_id = %1$d UNION ALL SELECT appointment_id FROM appointment_archive WHERE patient_id = %1$d";

    /** Which rows are a patient's; a table that begins to hold something of them needs a line. */
    private static final Map<String, String> ROWS =
            Map.of(
                    "patient", "id = %1$d",
                    "appointment", "patient_id = %1$d",
                    "appointment_archive", "patient_id = %1$d",
                    "audit_private",
                            "audit_id IN (SELECT id FROM audit_log WHERE appointment_id IN ("
                                    + APPOINTMENTS
                                    + "))",
                    "emergency_access", "patient_id = %1$d",
                    "payment", "patient_id = %1$d",
                    "idempotency_key", "caller = 'patient%1$d'",
                    "revocation", "subject = 'patient%1$d'",
                    "waiting_entry", "patient_id = %1$d");

    /** A day of birth that nobody else here has. */
    private static final String BORN = "1901-02-03";

    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");

    private Clinic clinic;
    private Api api;
    private long doctor;
    private long patient;

    @BeforeEach
    void enter(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @LocalServerPort int port) {
        clinic = new Clinic(database, ledger);
        api = new Api(port);
        doctor = clinic.doctor();
        clinic.slot(doctor, Clinic.day(), "10:00", "11:00", 9);
        clinic.slot(doctor, Clinic.day(), "11:00", "12:00", 9);
    }

    @Test
    void everyColumnIsKnownForWhatItHolds() {
        assertThat(new TreeSet<>(clinic.text(COLUMNS).lines().toList()))
                .isEqualTo(StoredColumns.ALL.keySet());
    }

    @Test
    void nothingIsLeftOfAnErasedPatient() {
        patient = registered();
        long live = visited("10:00");
        api.act("doctor" + doctor, live, "payment", Map.of("payment_method", "cash"));
        long archived = visited("11:00");
        cancel(archived);
        api.delete("admin", Api.APPOINTMENTS + "/" + archived);
        clinic.waiting(doctor, Clinic.day(), patient);
        clinic.opened(doctor, patient);
        revokeTokens();
        fillAll();
        assertThat(found())
                .containsAll(columns(Holds.PATIENTS))
                .doesNotContainAnyElementsOf(columns(Holds.NOTHING));

        assertThat(api.post("admin", patientPath() + "/erase", null).code()).isEqualTo(202);

        // Reading every column of what all tests have left takes seconds.
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(found()).isEmpty());
        assertThat(clinic.query("SELECT count(*) FROM waiting_entry WHERE patient_id = ?", patient))
                .isZero();
        var seen = api.get("admin", Api.APPOINTMENTS + "/" + live);
        assertThat(seen.text("/status") + " " + seen.text("/cancellation_reason"))
                .isEqualTo("cancelled erased");
        String chain = "/actuator/auditchain?appointment=" + seen.text("/appointment_id");
        assertThat(api.get("admin", chain).text("/intact")).isEqualTo("true");
    }

    private void revokeTokens() {
        var revocation = Map.of("sub", "patient" + patient, "reason", mark);
        assertThat(api.post("admin", "/api/appointments/revocations", revocation).code())
                .isEqualTo(201);
        Api.logOut("patient" + patient);
    }

    private String patientPath() {
        return "/api/appointments/patients/" + patient;
    }

    private long registered() {
        var made =
                api.post(
                        "admin",
                        "/api/appointments/patients",
                        Map.of(
                                "name",
                                mark,
                                "email",
                                mark + "@example.org",
                                "date_of_birth",
                                BORN));
        assertThat(made.code()).isEqualTo(201);
        return made.id();
    }

    /** Books with all that a patient may say, and lets patient and clinic say more. */
    private long visited(String time) {
        var body = Api.booking(doctor, patient, Clinic.day(), time);
        PrivateValues.OF_THE_PATIENT.forEach(name -> body.put(name, mark));
        var made =
                api.post(
                        "patient" + patient,
                        Api.APPOINTMENTS,
                        body,
                        "Idempotency-Key",
                        mark + time);
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        var texts = new TreeMap<String, Object>();
        PrivateValues.OF_THE_PATIENT.forEach(name -> texts.put(name, mark + "2"));
        PrivateValues.OF_STAFF.forEach(name -> texts.put(name, mark));
        String path = Api.APPOINTMENTS + "/" + made.id();
        assertThat(api.patch("doctor" + doctor, path, texts).code()).isEqualTo(200);
        return made.id();
    }

    private void cancel(long appointment) {
        var answer =
                api.act(
                        "patient" + patient,
                        appointment,
                        "cancel",
                        Map.of("cancellation_reason", mark));
        assertThat(answer.code()).isEqualTo(200);
    }

    private static List<String> columns(Holds what) {
        return StoredColumns.ALL.entrySet().stream()
                .filter(column -> column.getValue() == what)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Fills what the API does not reach, so that nothing depends on how it came there. */
    private void fillAll() {
        columns(Holds.PATIENTS).stream()
                .filter(column -> !column.startsWith("appointment_archive."))
                .filter(column -> !column.equals("idempotency_key.caller"))
                .filter(column -> !column.equals("revocation.subject"))
                .forEach(this::fill);
        // As an appointment was when it left: what is filled there is in the archive too.
        clinic.update(
                """
                UPDATE appointment_archive z SET content = z.content || (
                    SELECT jsonb_object_agg(key, value) FROM appointment a, jsonb_each(to_jsonb(a))
                    WHERE a.patient_id = z.patient_id AND 'appointment.' || key = ANY (string_to_array(?, ',')))
                WHERE z.patient_id = ?
                """,
                String.join(",", columns(Holds.PATIENTS)),
                patient);
        clinic.update("UPDATE patient SET user_sub = ? WHERE id = ?", "patient" + patient, patient);
    }

    private void fill(String column) {
        String[] name = column.split("\\.");
        assertThat(ROWS).as("which rows of %s are a patient's?", name[0]).containsKey(name[0]);
        clinic.update(
                "UPDATE %s SET %s = %s WHERE %s"
                        .formatted(
                                name[0],
                                name[1],
                                value(column),
                                ROWS.get(name[0]).formatted(patient)));
    }

    private String value(String column) {
        String type =
                clinic.text(
                        "SELECT udt_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name || '.' || column_name = ?",
                        column);
        String unique = column.equals("idempotency_key.key") ? " || key" : "";
        return switch (type) {
            case "text" -> "'" + mark + "'" + unique;
            case "date" -> "'" + BORN + "'";
            case "bytea" -> "'" + mark + "'::bytea";
            case "jsonb" -> "'" + JsonMapper.shared().writeValueAsString(json(column)) + "'";
            default -> throw new IllegalStateException("how is " + type + " filled?");
        };
    }

    private Map<String, ?> json(String column) {
        var texts = new TreeMap<String, String>();
        PrivateValues.NONE.asMap().keySet().forEach(name -> texts.put(name, mark));
        return switch (column) {
            case "appointment.private_values" -> texts;
            case "audit_private.content" ->
                    Map.of(
                            "sub",
                            "patient" + patient,
                            "name",
                            mark,
                            "notes",
                            mark,
                            "old",
                            texts,
                            "new",
                            texts);
            default -> Map.of("anything", mark);
        };
    }

    /**
     * The columns of all tables that have the mark, the subject or the day of birth in some row.
     */
    private TreeSet<String> found() {
        String hex = HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8));
        String pattern = "%s|%s|\\mpatient%d\\M|%s".formatted(mark, hex, patient, BORN);
        var found = new TreeSet<String>();
        String tables =
                clinic.text(
                        "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'");
        tables.lines()
                .filter(column -> {
                    String[] name = column.split("\\.");
                    return clinic.query(
                                    "SELECT count(*) FROM %s WHERE %s::text ~ ?"
                                            .formatted(name[0], name[1]),
                                    pattern)
                            > 0;
                })
                .forEach(found::add);
        return found;
    }
}

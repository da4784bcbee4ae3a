package org.umoorsehhat.booking.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.accesslog.persistence.PostgresAccessLog;
import org.umoorsehhat.booking.accesslog.rules.Access;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Who looked: every access is on record, for administrators and for the patient concerned. */
@BookingServiceTest
class AccessLogIT {

    private static final String LOG = "/api/appointments/access-log";
    private static final String CHAIN = "/actuator/accesschain";

    private final LocalDate day = Clinic.day();
    private final Database database;
    private final Clinic clinic;
    private final Api api;
    private long doctor;
    private long patient;
    private long appointment;

    AccessLogIT(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @LocalServerPort int port) {
        this.database = database;
        this.clinic = new Clinic(database, ledger);
        this.api = new Api(port);
    }

    @BeforeEach
    void book() {
        doctor = clinic.doctor();
        patient = clinic.patient();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        appointment = api.book(doctor, patient, day, "10:00").id();
    }

    /** Rows about the patient, once there are as many as expected. */
    private List<JsonNode> rows(String who, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> rows(who), found -> found.size() >= count);
    }

    private List<JsonNode> rows(String who) {
        return api.get(who, LOG + "?page_size=200&patient=" + patient)
                .json()
                .path("results")
                .valueStream()
                .filter(row -> !row.path("what").asString().equals("GET /access-log"))
                .toList();
    }

    private static List<String> texts(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.path(field).asString("-")).toList();
    }

    @Test
    void aPatientIsToldWhoLooked() {
        String path = Api.APPOINTMENTS + "/" + appointment;
        String purpose = "Call back about tomorrow";
        api.send("doctor" + doctor, HttpMethod.GET, path, null, "X-Access-Purpose", purpose)
                .block();
        api.get("doctor" + doctor, Api.APPOINTMENTS + "?search=diabetes");
        api.get("doctor" + doctor, Api.APPOINTMENTS + "?doctor=" + doctor);
        api.get("admin", path + "/logs");
        api.get("doctor" + clinic.doctor(), path);

        var seen = rows("patient" + patient, 5);
        assertThat(texts(seen, "what"))
                .containsExactlyInAnyOrder(
                        "POST /appointments",
                        "GET /appointments/{id}",
                        "GET /appointments",
                        "GET /appointments/{id}/logs",
                        "GET /appointments/{id}");
        assertThat(texts(seen, "name")).contains("Doctor " + doctor, "Administrator");
        assertThat(texts(seen, "who")).containsOnly("-", "patient:" + patient);
        assertThat(texts(seen, "filter")).containsOnly("-");
        assertThat(texts(seen, "purpose")).contains(purpose);
        assertThat(seen.stream().map(row -> row.path("status").asInt())).contains(201, 200, 404);
        assertThat(seen)
                .allSatisfy(row ->
                        assertThat(row.path("patients").valueStream().map(JsonNode::asLong))
                                .containsExactly(patient));
    }

    @Test
    void administratorsAreToldMoreAndNobodyElseAnything() {
        api.get("doctor" + doctor, Api.APPOINTMENTS + "?doctor=" + doctor + "&search=diabetes");
        api.get("doctor" + doctor, Api.APPOINTMENTS + "?doctor=" + doctor);
        var seen = rows("admin", 2);
        assertThat(texts(seen, "who")).contains("doctor" + doctor, "patient:" + patient);
        assertThat(texts(seen, "filter")).contains("doctor=" + doctor);
        assertThat(texts(seen, "trace_id")).allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(api.get("doctor" + doctor, LOG).code()).isEqualTo(403);
        assertThat(api.get("patient" + patient, LOG + "?who=doctor" + doctor).code())
                .isEqualTo(400);
        String others = LOG + "?patient=" + clinic.patient();
        assertThat(api.get("patient" + patient, others).json().path("results")).isEmpty();
        assertThat(api.get("admin", LOG + "?who=doctor" + doctor).json().path("results"))
                .allSatisfy(
                        row -> assertThat(row.path("who").asString()).isEqualTo("doctor" + doctor))
                .isNotEmpty();
        String later = "&from=" + Instant.now().plus(Duration.ofHours(1));
        assertThat(api.get("admin", LOG + "?patient=" + patient + later).json().path("results"))
                .isEmpty();
        assertThat(clinic.query("SELECT count(*) FROM access_log WHERE filter ~ 'diabetes'"))
                .isZero();
    }

    @Test
    void readingTheLogIsRecordedAndPagedByCursor() {
        rows("admin", 1);
        String mine = LOG + "?patient=" + patient;
        await().until(() ->
                api.get("patient" + patient, mine)
                        .json()
                        .path("results")
                        .valueStream()
                        .filter(row -> row.path("role").asString().equals("admin"))
                        .map(row -> row.path("what").asString())
                        .anyMatch("GET /access-log"::equals));
        await().until(() -> api.get("admin", mine).json().path("count").asInt() > 3);
        var first = api.get("admin", mine + "&page_size=2&cursor=").json();
        var next = api.get("admin", Api.path(first.path("next").asString())).json();
        assertThat(first.path("results")).hasSize(2);
        assertThat(first.at("/results/1/id").asLong())
                .isGreaterThan(next.at("/results/0/id").asLong());
    }

    @Test
    void aPurposeThatIsNoTextIsRefused() {
        var answer =
                api.send(
                                "admin",
                                HttpMethod.GET,
                                Api.APPOINTMENTS,
                                null,
                                "X-Access-Purpose",
                                "x".repeat(201))
                        .block();
        assertThat(answer.code()).isEqualTo(400);
        assertThat(answer.json().path("errors").propertyNames())
                .containsExactly("X-Access-Purpose");
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        TopicWriter.ensure("waitlist.internal.access");
        String batch = UUID.randomUUID().toString();
        UUID id = UUID.randomUUID();
        long somebody = clinic.patient();
        for (int i = 0; i < 2; i++) {
            TopicWriter.send(
                    "waitlist.internal.access",
                    "org.umoorsehhat.waitlist.access-recorded.v1",
                    batch,
                    batch,
                    1,
                    Map.of("instance", batch, "batch", batch, "entries", List.of(entry(somebody))),
                    id);
        }
        String mine = LOG + "?patient=" + somebody;
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        // Each look is on record, too.
                        api.get("admin", mine)
                                .json()
                                .path("results")
                                .valueStream()
                                .anyMatch(row ->
                                        row.path("service").asString().equals("waitlist-service")));
        rows("admin", 1);
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM access_log WHERE service = 'waitlist-service' AND patients @> ARRAY[?]",
                                somebody))
                .isEqualTo(1);
    }

    private static Map<String, Object> entry(long patient) {
        return Map.of(
                "at",
                "2026-12-29T07:00:01.123456Z",
                "sub",
                "salma",
                "role",
                "doctor",
                "action",
                "GET /waiting-list",
                "kind",
                "waiting-list-entry",
                "patients",
                List.of(patient),
                "trace_id",
                "0".repeat(31) + "1",
                "status",
                200);
    }

    @Test
    void manyInstancesMakeOneChain(
            @Autowired PostgresAccessLog log, @Autowired TransactionalOperator transaction) {
        var accesses =
                IntStream.range(0, 20)
                        .mapToObj(i ->
                                new Access(
                                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                                        "racer",
                                        "\u0645\u0648\u0639\u062f \"x\" \\ ",
                                        "admin",
                                        "GET /x",
                                        "x",
                                        null,
                                        List.of(),
                                        i,
                                        null,
                                        null,
                                        "t",
                                        200))
                        .toList();
        Flux.range(0, 60)
                .flatMap(
                        i ->
                                log.append("racing-service", accesses, micros())
                                        .as(transaction::transactional),
                        12)
                .blockLast(Duration.ofSeconds(60));
        assertThat(clinic.query("SELECT count(*) FROM access_log WHERE sub = 'racer'"))
                .isEqualTo(1200);
        assertThat(api.get("admin", CHAIN).text("/intact")).isEqualTo("true");
    }

    private static Instant micros() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void theServiceCannotChangeTheLogAndWhoeverCanIsFoundOut() {
        rows("admin", 1);
        assertThat(api.get("admin", CHAIN).text("/intact")).isEqualTo("true");
        String part =
                clinic.text("SELECT tableoid::regclass FROM access_log ORDER BY no DESC LIMIT 1");
        for (String sql :
                List.of(
                        "UPDATE access_log SET sub = 'x'",
                        "DELETE FROM access_log",
                        "TRUNCATE access_log",
                        "DELETE FROM " + part,
                        "UPDATE " + part + " SET sub = 'x'",
                        "DROP TABLE " + part,
                        "DELETE FROM access_log_anchor")) {
            assertThatThrownBy(() -> asService(sql))
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
        long no =
                clinic.query("SELECT max(no) FROM access_log WHERE patients @> ARRAY[?]", patient);
        clinic.update("UPDATE access_log SET patients = '{}' WHERE no = ?", no);
        var verdict = api.get("admin", CHAIN);
        assertThat(verdict.text("/intact")).isEqualTo("false");
        assertThat(verdict.text("/violations/0/no")).isEqualTo(String.valueOf(no));
        String portions = "/api/appointments/operations/booking-service/access-chain";
        var portion = api.get("admin", portions + "?after=" + (no - 1));
        assertThat(portion.text("/is_intact")).isEqualTo("false");
        assertThat(portion.text("/violations/0/no")).isEqualTo(String.valueOf(no));
        assertThat(api.get("admin", portions + "?after=999999999").code()).isEqualTo(400);
        clinic.update("UPDATE access_log SET patients = ARRAY[?] WHERE no = ?", patient, no);
        assertThat(api.get("admin", CHAIN).text("/intact")).isEqualTo("true");
        assertThat(api.get("admin", portions).text("/is_intact")).isEqualTo("true");
        assertThat(api.get("doctor" + doctor, CHAIN).code()).isEqualTo(403);
    }

    private void asService(String sql) throws SQLException {
        var app = database.app();
        try (var connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), app.user(), app.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.umoorsehhat.waitlist.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.TestBroker.Heard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the tests of the whole service share: one context, fresh ids, other services' voices. On a
 * machine that is busy elsewhere an answer that comes at once may still take seconds.
 */
@ServiceTest(
        properties = {
            "umoorsehhat.waitlist.offer.answer-wait=20s",
            // Tests run at night too.
            "umoorsehhat.waitlist.offer.night-from=",
            "umoorsehhat.waitlist.offer.night-until=",
            "umoorsehhat.waitlist.timers.metrics=200ms",
            // What is to be looked at is told, or due: nothing here needs the look after a pause.
            "umoorsehhat.waitlist.timers.search=1h",
            // Tests move ends of offers and days of entries in the database, and tell nobody.
            "umoorsehhat.waitlist.timers.expiry=500ms",
            "umoorsehhat.waitlist.timers.closing=5s"
        })
public abstract class WaitlistServiceTest {

    public static final String LIST = "/api/appointments/waiting-list";
    public static final Duration SOON = Duration.ofSeconds(30);

    private static final AtomicLong IDS = new AtomicLong(System.nanoTime() % 1_000_000 * 1000);

    public static final TestBroker BROKER = TestBroker.shared();

    public final BookingEvents booking = new BookingEvents(BROKER::send);
    public final LocalDate day = LocalDate.now(BookingEvents.ZONE).plusDays(3);

    @Autowired public WebTestClient web;
    @Autowired public Database database;

    @AfterAll
    public static void whatWasPublishedKeepsItsContract() {
        assertThat(BROKER.violations()).isEmpty();
    }

    public static long id() {
        return IDS.incrementAndGet();
    }

    /** An active doctor whom the service knows. */
    public long doctor() {
        long id = id();
        booking.doctor(id, 1, true);
        await().atMost(SOON).until(() -> count("doctor WHERE id = " + id) == 1);
        return id;
    }

    /** An active patient whom the service knows. */
    public long patient() {
        long id = id();
        booking.patient(id, 1, true);
        await().atMost(SOON).until(() -> count("patient WHERE id = " + id) == 1);
        return id;
    }

    public Slot slot(long doctor, int hour) {
        return Slot.at(id(), doctor, day, hour, 0);
    }

    /** Puts a patient on the list as themselves and gives the entry's number. */
    public long join(long patient, long doctor) {
        return join(patient, doctor, Map.of());
    }

    public long join(long patient, long doctor, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("doctor", doctor, "preferred_date", day));
        body.putAll(more);
        return call(HttpMethod.POST, LIST, Tokens.patient(patient), body, 201).path("id").asLong();
    }

    /** A patient of the doctor, as after a visit. */
    public long patientOf(long doctor) {
        long patient = patient();
        execute(
                "INSERT INTO relation VALUES (gen_random_uuid(), %d, %d, now() + interval '1 day')"
                        .formatted(doctor, patient));
        return patient;
    }

    public JsonNode entry(long id) {
        return call(HttpMethod.GET, LIST + "/" + id, Tokens.admin(), null, 200);
    }

    /** Sends a request and gives the answer's body, having checked its status. */
    public JsonNode call(
            HttpMethod method,
            String path,
            String token,
            @org.jspecify.annotations.Nullable Object body,
            int status) {
        var request = web.method(method).uri(path).headers(headers -> headers.setBearerAuth(token));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        var result = request.exchange().expectBody(String.class).returnResult();
        String text = result.getResponseBody();
        if (result.getStatus().value() != status) {
            throw new AssertionError(
                    "%s %s: %s instead of %d: %s"
                            .formatted(method, path, result.getStatus(), status, text));
        }
        return text == null || text.isEmpty()
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(text);
    }

    public JsonNode post(String path, String token, int status) {
        return call(HttpMethod.POST, LIST + path, token, null, status);
    }

    /** Waits for an event about a slot. */
    public Heard hear(String fact, Slot slot) {
        return hear(fact, "slot_id", slot.id());
    }

    public Heard hear(String fact, String field, Object value) {
        return await().atMost(SOON)
                .until(
                        () ->
                                BROKER.about(field, value).stream()
                                        .filter(event -> event.fact().equals(fact))
                                        .toList(),
                        found -> !found.isEmpty())
                .getLast();
    }

    /** Has booking-service book whatever is accepted in this slot, as soon as it hears of it. */
    public void bookAtOnce(Slot slot) {
        BROKER.when(
                "offer-accepted",
                slot,
                accepted ->
                        booking.taken(
                                slot,
                                accepted.uuid("hold_id"),
                                accepted.uuid("offer_id"),
                                accepted.data().path("entry_id").asLong(),
                                accepted.data().path("patient_id").asLong()));
    }

    /** The facts about a slot, in order. */
    public static List<String> facts(Slot slot) {
        return BROKER.about("slot_id", slot.id()).stream().map(Heard::fact).toList();
    }

    public long count(String what) {
        return query("SELECT count(*) FROM " + what).getFirst();
    }

    public List<Long> query(String sql) {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public void execute(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

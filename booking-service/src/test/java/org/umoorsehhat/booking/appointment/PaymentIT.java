package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import reactor.core.publisher.Flux;

/** Payments, partial ones and refunds: the ledger, and what the appointment says of it. */
class PaymentIT extends ClinicTest {

    private static final String LEDGER = "/api/appointments/payments";

    /** Years whose numbers are not those from 1 to the last that was given. */
    private static final String GAPS =
            """
            SELECT count(*) FROM (SELECT receipt_year, count(*) AS size, max(receipt_no) AS highest FROM payment GROUP BY 1) p
            FULL JOIN receipt_number n ON n.year = p.receipt_year
            WHERE n.last IS DISTINCT FROM p.size OR n.last IS DISTINCT FROM p.highest
            """;

    @BeforeEach
    void publishSlots() {
        clinic.slot(doctor, day, "10:00", "10:30", 9);
        clinic.slot(doctor, day, "10:30", "11:00", 9);
    }

    private long booked(long whose) {
        var made = api.book(doctor, whose, day, "10:00");
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        return made.id();
    }

    private String who() {
        return "doctor" + doctor;
    }

    private static Map<String, Object> payment(@Nullable String amount) {
        var body = new TreeMap<String, Object>(Map.of("payment_method", "cash"));
        if (amount != null) {
            body.put("amount", amount);
        }
        return body;
    }

    private Api.Answer pay(long id, @Nullable String amount) {
        return api.act(who(), id, "payment", payment(amount));
    }

    private static String paid(Api.Answer answer) {
        return answer.text("/is_paid") + " " + answer.text("/amount_paid");
    }

    private List<String> ledger(String reader, long id) {
        var rows = new ArrayList<String>();
        api.get(reader, Api.APPOINTMENTS + "/" + id + "/payments")
                .json()
                .forEach(row ->
                        rows.add(
                                row.path("kind").asString()
                                        + " "
                                        + row.path("amount").asString()
                                        + " "
                                        + row.path("payment_method").asString()));
        return rows;
    }

    @Test
    void isPaidInPartsAndGivenBackInParts() {
        long id = booked(patient);
        assertThat(paid(pay(id, "50"))).isEqualTo("false 50.00");
        assertThat(pay(id, "100.01").text("/errors/amount/0")).startsWith("is more than is owed");
        for (String wrong : List.of("0", "-1", "0.001")) {
            assertThat(pay(id, wrong).code()).as(wrong).isEqualTo(400);
        }
        assertThat(
                        api.act(
                                        who(),
                                        id,
                                        "payment",
                                        Map.of("payment_method", "cash", "currency", "EUR"))
                                .text("/errors/currency/0"))
                .isEqualTo("is not the currency of the fee");
        assertThat(paid(pay(id, null))).isEqualTo("true 150.00");
        assertThat(
                        api.act(who(), id, "refund", Map.of("amount", "150.01"))
                                .text("/errors/amount/0"))
                .startsWith("is more than was paid");
        var back = Map.of("amount", "30", "reason", "came late");
        assertThat(paid(api.act(who(), id, "refund", back))).isEqualTo("false 120.00");
        assertThat(ledger(who(), id))
                .containsExactly("payment 50.00 cash", "payment 100.00 cash", "refund 30.00 cash");
        var seen = api.get("patient" + patient, Api.APPOINTMENTS + "/" + id + "/payments");
        assertThat(seen.text("/2/receipt")).matches("20[0-9]{2}-[0-9]{6}");
        assertThat(seen.text("/2/reason")).as("for staff").isNull();
        assertThat(seen.text("/0/recorded_by")).isNull();
        var known = api.get("admin", Api.APPOINTMENTS + "/" + id + "/payments");
        assertThat(known.text("/2/reason")).isEqualTo("came late");
        assertThat(clinic.statisticsErrors()).isEmpty();
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void ledgerGoesAlongWithAMove() {
        long first = booked(patient);
        pay(first, "50");
        var moved =
                api.act(
                        "patient" + patient,
                        first,
                        "reschedule",
                        Map.of("new_date", day.toString(), "new_time", "10:30"));
        long second = moved.json().at("/new_appointment/id").asLong();
        assertThat(paid(api.get(who(), Api.APPOINTMENTS + "/" + second))).isEqualTo("false 50.00");
        assertThat(paid(api.get(who(), Api.APPOINTMENTS + "/" + first))).isEqualTo("false null");
        pay(second, null);
        assertThat(ledger("patient" + patient, second))
                .containsExactly("payment 50.00 cash", "payment 100.00 cash");
        var report = api.get(who(), Api.APPOINTMENTS + "/statistics?doctor=" + doctor);
        assertThat(report.text("/prepaid") + " " + report.text("/by_currency/0/prepaid"))
                .as("counted once")
                .isEqualTo("150.00 150.00");
        assertThat(clinic.statisticsErrors()).isEmpty();
    }

    @Test
    void ofManyWhoPayAtOnceWhatIsOwedIsTaken() {
        long id = booked(patient);
        List<Api.Answer> answers =
                Flux.range(0, 12)
                        .flatMap(
                                i ->
                                        api.send(
                                                who(),
                                                HttpMethod.POST,
                                                Api.APPOINTMENTS + "/" + id + "/payment",
                                                payment("40")),
                                12)
                        .collectList()
                        .block(Duration.ofMinutes(1));
        assertThat(answers).filteredOn(answer -> answer.code() == 200).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.code() != 200)
                .allMatch(answer -> answer.code() == 400);
        assertThat(paid(api.get(who(), Api.APPOINTMENTS + "/" + id))).isEqualTo("false 120.00");
        assertThat(ledger(who(), id)).hasSize(3).containsOnly("payment 40.00 cash");
    }

    @Test
    void sameRequestTwicePaysOnce() {
        long id = booked(patient);
        String key = UUID.randomUUID().toString();
        String path = Api.APPOINTMENTS + "/" + id + "/payment";
        for (int i = 0; i < 2; i++) {
            var answer = api.post(who(), path, payment("40"), "Idempotency-Key", key);
            assertThat(paid(answer)).isEqualTo("false 40.00");
        }
        assertThat(ledger(who(), id)).hasSize(1);
    }

    /** Half of them are refused: too much, paid already, or changed meanwhile. */
    @Test
    void noReceiptNumberIsLeftOut() {
        List<Long> visits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            visits.add(booked(clinic.patient()));
        }
        List<Integer> codes =
                Flux.range(0, 60)
                        .flatMap(
                                i ->
                                        api.send(
                                                        who(),
                                                        HttpMethod.POST,
                                                        Api.APPOINTMENTS
                                                                + "/"
                                                                + visits.get(i % 6)
                                                                + (i % 5 == 4
                                                                        ? "/refund"
                                                                        : "/payment"),
                                                        i % 5 == 4
                                                                ? Map.of("amount", "10")
                                                                : payment("60"))
                                                .map(Api.Answer::code),
                                12)
                        .collectList()
                        .block(Duration.ofMinutes(1));
        assertThat(codes).contains(200, 400).doesNotContain(500);
        assertThat(clinic.query(GAPS)).isZero();
    }

    @Test
    void tillIsCountedAgainstTheLedger() {
        long id = booked(patient);
        Instant before = Instant.now().minusSeconds(60);
        pay(id, "50");
        api.act(who(), id, "payment", Map.of("payment_method", "card", "amount", "20"));
        api.act(who(), id, "refund", Map.of("amount", "5"));
        String own = LEDGER + "?doctor=" + doctor;
        var all = api.get("admin", own + "&from=" + before);
        assertThat(all.text("/count") + " " + all.text("/results/0/kind")).isEqualTo("3 refund");
        assertThat(api.get("admin", own + "&method=cash").text("/count")).isEqualTo("1");
        assertThat(api.get("admin", own + "&to=" + before).text("/count")).isEqualTo("0");
        assertThat(api.get("admin", own + "&method=gold").code()).isEqualTo(400);
        assertThat(api.get(who(), LEDGER).text("/count")).as("their own").isEqualTo("3");
        assertThat(api.get("doctor" + clinic.doctor(), own).text("/count")).isEqualTo("0");
        var page = api.get("admin", own + "&page_size=2&cursor=");
        assertThat(page.json().path("results").size()).isEqualTo(2);
        var rest = api.get("admin", Api.path(page.text("/next")));
        assertThat(rest.text("/results/0/amount")).isEqualTo("50.00");
    }
}

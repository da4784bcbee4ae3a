package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import reactor.core.publisher.Flux;

/** What is asked for before a visit: agreed when it is booked, paid as rows of the ledger. */
class DepositIT extends ClinicTest {

    @BeforeEach
    void publishSlots() {
        clinic.slot(doctor, day, "10:00", "10:30", 9);
        clinic.slot(doctor, day, "10:30", "11:00", 9);
    }

    private void ask(@Nullable String amount) {
        clinic.update("UPDATE doctor SET deposit_amount = ?::numeric WHERE id = ?", amount, doctor);
    }

    private long booked() {
        var made = api.book(doctor, patient, day, "10:00");
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        return made.id();
    }

    private String who() {
        return "doctor" + doctor;
    }

    private static Map<String, Object> payment(String kind, @Nullable String amount) {
        var body = new TreeMap<String, Object>(Map.of("payment_method", "cash", "kind", kind));
        if (amount != null) {
            body.put("amount", amount);
        }
        return body;
    }

    private Api.Answer pay(long id, String kind, @Nullable String amount) {
        return api.act(who(), id, "payment", payment(kind, amount));
    }

    private static String deposit(Api.Answer answer) {
        return answer.text("/deposit_amount")
                + " "
                + answer.text("/deposit_paid")
                + " "
                + answer.text("/amount_paid")
                + " "
                + answer.text("/is_paid");
    }

    private Api.Answer seen(long id) {
        return api.get("patient" + patient, Api.APPOINTMENTS + "/" + id);
    }

    private List<String> ledger(long id) {
        var rows = new ArrayList<String>();
        api.get(who(), Api.APPOINTMENTS + "/" + id + "/payments")
                .json()
                .forEach(row ->
                        rows.add(
                                row.path("kind").asString() + " " + row.path("amount").asString()));
        return rows;
    }

    @Test
    void noneIsAskedForUntilSomebodySaysSo() {
        long id = booked();
        assertThat(deposit(seen(id))).isEqualTo("null null null false");
        var refused = pay(id, "deposit", null);
        assertThat(refused.code() + " " + refused.problem()).isEqualTo("409 wrong-state");
        assertThat(refused.text("/detail"))
                .endsWith("No deposit is asked for it: record a payment.");
    }

    @Test
    void isPaidInPartsAndCountsTowardTheFee() {
        ask("50");
        long id = booked();
        ask(null);
        assertThat(deposit(seen(id))).as("as agreed").isEqualTo("50.00 false null false");
        assertThat(deposit(pay(id, "deposit", "20"))).isEqualTo("50.00 false 20.00 false");
        assertThat(pay(id, "deposit", "30.01").text("/errors/amount/0"))
                .isEqualTo("is more than is owed of the deposit");
        assertThat(deposit(pay(id, "deposit", null))).isEqualTo("50.00 true 50.00 false");
        assertThat(pay(id, "deposit", null).text("/detail"))
                .endsWith("The deposit is paid already: record a payment.");
        assertThat(deposit(pay(id, "payment", null))).isEqualTo("50.00 true 150.00 true");
        assertThat(ledger(id)).containsExactly("deposit 20.00", "deposit 30.00", "payment 100.00");
        var back = api.act(who(), id, "refund", Map.of("amount", "110"));
        assertThat(deposit(back)).as("given back").isEqualTo("50.00 false 40.00 false");
        assertThat(pay(id, "gold", null).text("/errors/kind/0")).isNotNull();
        assertThat(pay(id, "refund", null).code()).isEqualTo(400);
        assertThat(clinic.statisticsErrors()).isEmpty();
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void anyPaymentPaysItAndAMoveTakesItAlong() {
        ask("50");
        long first = booked();
        assertThat(deposit(pay(first, "payment", "60"))).isEqualTo("50.00 true 60.00 false");
        var move = Map.of("new_date", day.toString(), "new_time", "10:30");
        var moved = api.act("patient" + patient, first, "reschedule", move);
        long second = moved.json().at("/new_appointment/id").asLong();
        assertThat(deposit(seen(second))).isEqualTo("50.00 true 60.00 false");
    }

    @Test
    void isAtMostWhatItCosts() {
        ask("90");
        var body = new TreeMap<>(Api.booking(doctor, patient, day, "10:00"));
        body.put("service", clinic.service(doctor, 30, "80.00"));
        var made = api.post("patient" + patient, Api.APPOINTMENTS, body);
        assertThat(made.text("/deposit_amount")).isEqualTo("80.00");
    }

    @Test
    void ofManyWhoPayAtOnceTheDepositIsTakenOnce() {
        ask("50");
        long id = booked();
        List<Api.Answer> answers =
                Flux.range(0, 12)
                        .flatMap(
                                i ->
                                        api.send(
                                                who(),
                                                HttpMethod.POST,
                                                Api.APPOINTMENTS + "/" + id + "/payment",
                                                payment("deposit", i % 2 == 0 ? null : "25")),
                                12)
                        .collectList()
                        .block(Duration.ofMinutes(1));
        assertThat(answers)
                .filteredOn(answer -> answer.code() != 200)
                .allMatch(answer -> answer.code() == 400 || answer.code() == 409);
        assertThat(deposit(seen(id))).isEqualTo("50.00 true 50.00 false");
    }

    @Test
    void staffFindsWhoHasNotPaidIt() {
        long without = booked();
        ask("50");
        long owed = api.book(doctor, clinic.patient(), day, "10:00").id();
        long paid = api.book(doctor, clinic.patient(), day, "10:00").id();
        pay(paid, "deposit", null);
        assertThat(found("deposit_paid=false")).containsExactly(owed);
        assertThat(found("deposit_paid=true")).containsExactly(paid);
        assertThat(found("")).containsExactlyInAnyOrder(without, owed, paid);
        assertThat(api.get("admin", Api.APPOINTMENTS + "?deposit_paid=some").code()).isEqualTo(400);
    }

    private List<Long> found(String filter) {
        var ids = new ArrayList<Long>();
        api.get("admin", Api.APPOINTMENTS + "?doctor=" + doctor + "&" + filter)
                .json()
                .path("results")
                .forEach(one -> ids.add(one.path("id").asLong()));
        return ids;
    }
}

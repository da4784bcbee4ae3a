package org.umoorsehhat.booking.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.booking.fixture.FakeStripe;
import org.umoorsehhat.booking.fixture.FakeStripe.Fault;

/** What is paid online is in the ledger once, or goes back. */
class OnlinePaymentIT extends ClinicTest {

    @Autowired private FakeStripe stripe;
    @LocalServerPort private int port;

    @BeforeEach
    void publishSlots() {
        clinic.update("UPDATE doctor SET currency = 'SAR' WHERE id = ?", doctor);
        clinic.slot(doctor, day, "10:00", "10:30", 9);
        clinic.slot(doctor, day, "10:30", "11:00", 9);
    }

    private long booked() {
        var made = api.book(doctor, patient, day, "10:00");
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        return made.id();
    }

    private String who() {
        return "patient" + patient;
    }

    private Api.Answer start(long id, String... headers) {
        return api.post(who(), Api.APPOINTMENTS + "/" + id + "/payment-intents", null, headers);
    }

    /** The provider's name of a payment that was started. */
    private String intent(long id) {
        var started = start(id);
        assertThat(started.code()).as(started.toString()).isEqualTo(201);
        return started.text("/client_secret").replace("_secret_x", "");
    }

    private static String newEvent() {
        return "evt_" + UUID.randomUUID();
    }

    private void paid(String intent, long units) {
        assertThat(FakeStripe.tell(port, stripe.paid(newEvent(), intent, units, "sar")))
                .isEqualTo(204);
    }

    private List<String> ledger(long id) {
        var rows = new ArrayList<String>();
        api.get("admin", Api.APPOINTMENTS + "/" + id + "/payments")
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

    /** State, amount in the ledger, and what went back, of the only payment online. */
    private String online(long id) {
        var all = api.get("admin", Api.APPOINTMENTS + "/" + id + "/online-payments");
        var text = new StringBuilder();
        all.json()
                .forEach(one -> {
                    text.append(one.path("state").asString())
                            .append(' ')
                            .append(one.path("recorded").asString("-"));
                    one.path("refunds")
                            .forEach(refund ->
                                    text.append(" | ")
                                            .append(refund.path("cause").asString())
                                            .append(' ')
                                            .append(refund.path("amount").asString())
                                            .append(' ')
                                            .append(refund.path("currency").asString())
                                            .append(' ')
                                            .append(refund.path("state").asString()));
                });
        return text.toString();
    }

    private void awaitOnline(long id, String expected) {
        await().untilAsserted(() -> assertThat(online(id)).isEqualTo(expected));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void whatIsOwedIsPaidOnce() {
        long id = booked();
        var started = start(id);
        assertThat(started.text("/amount") + " " + started.text("/currency"))
                .isEqualTo("150.00 SAR");
        assertThat(started.json().path("minor_units").asLong()).isEqualTo(15_000);
        assertThat(started.text("/publishable_key")).isEqualTo("pk_test");
        assertThat(start(id).json()).as("the same again").isEqualTo(started.json());
        assertThat(stripe.intents(started.text("/id"))).isEqualTo(1);
        assertThat(clinic.text("SELECT p::text FROM online_payment p")).doesNotContain("secret");
        String intent = intent(id);
        String event = stripe.paid(newEvent(), intent, 15_000, "sar");
        for (int i = 0; i < 3; i++) {
            assertThat(FakeStripe.tell(port, event)).isEqualTo(204);
        }
        paid(intent, 15_000);
        assertThat(ledger(id)).containsExactly("payment 150.00 online");
        var row = api.get("admin", Api.APPOINTMENTS + "/" + id + "/payments");
        assertThat(row.text("/0/recorded_by")).isEqualTo("Online payment");
        assertThat(api.get(who(), Api.APPOINTMENTS + "/" + id).text("/is_paid")).isEqualTo("true");
        assertThat(online(id)).isEqualTo("received 150.00");
        assertThat(start(id).text("/detail")).contains("paid already");
        assertThat(clinic.statisticsErrors()).isEmpty();
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void sameKeyGivesTheSame() {
        long id = booked();
        String key = UUID.randomUUID().toString();
        var first = start(id, "Idempotency-Key", key);
        assertThat(start(id, "Idempotency-Key", key).json()).isEqualTo(first.json());
        var other =
                api.post(
                        who(),
                        Api.APPOINTMENTS + "/" + id + "/payment-intents",
                        Map.of("kind", "deposit"),
                        "Idempotency-Key",
                        key);
        assertThat(other.code()).isEqualTo(422);
    }

    @Test
    void depositIsPaidByItself() {
        clinic.update("UPDATE doctor SET deposit_amount = 30 WHERE id = ?", doctor);
        long id = booked();
        var started =
                api.post(
                        who(),
                        Api.APPOINTMENTS + "/" + id + "/payment-intents",
                        Map.of("kind", "deposit"));
        assertThat(started.text("/amount")).isEqualTo("30.00");
        paid(started.text("/client_secret").replace("_secret_x", ""), 3_000);
        assertThat(ledger(id)).containsExactly("deposit 30.00 online");
        assertThat(start(id).text("/amount")).isEqualTo("120.00");
    }

    @Test
    void tellingMayComeBeforeTheAnswer() {
        long id = booked();
        String intent = intent(id);
        clinic.update("UPDATE online_payment SET intent = NULL WHERE intent = ?", intent);
        paid(intent, 15_000);
        assertThat(ledger(id)).containsExactly("payment 150.00 online");
        assertThat(clinic.text("SELECT state FROM online_payment WHERE intent = ?", intent))
                .isEqualTo("received");
    }

    @Test
    void whatComesLateOrInAnotherOrderChangesNothing() {
        long id = booked();
        String intent = intent(id);
        paid(intent, 15_000);
        var metadata =
                Map.of(
                        "online_payment",
                        clinic.text("SELECT id FROM online_payment WHERE intent = ?", intent));
        String cancelled =
                FakeStripe.event(
                        newEvent(),
                        "payment_intent.canceled",
                        Map.of("id", intent, "metadata", metadata));
        assertThat(FakeStripe.tell(port, cancelled)).isEqualTo(204);
        String other = FakeStripe.event(newEvent(), "customer.created", Map.of("id", "cus_1"));
        assertThat(FakeStripe.tell(port, other)).isEqualTo(204);
        assertThat(online(id)).isEqualTo("received 150.00");
    }

    @Test
    void manyWhoTellAtOncePayOnce() throws Exception {
        long id = booked();
        String intent = intent(id);
        String same = stripe.paid(newEvent(), intent, 15_000, "sar");
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> FakeStripe.tell(port, same));
            String another = stripe.paid(newEvent(), intent, 15_000, "sar");
            calls.add(() -> FakeStripe.tell(port, another));
        }
        assertThat(atOnce(calls)).containsOnly(204);
        assertThat(ledger(id)).containsExactly("payment 150.00 online");
        assertThat(stripe.refunds(intent)).isEmpty();
    }

    @Test
    void whatComesForACancelledOneGoesBack() {
        long id = booked();
        String intent = intent(id);
        api.act(who(), id, "cancel", Map.of("cancellation_reason", "away"));
        paid(intent, 15_000);
        awaitOnline(id, "received 0 | not_owed 150.00 SAR done");
        assertThat(ledger(id)).isEmpty();
        assertThat(stripe.refunds(intent)).singleElement().extracting("amount").isEqualTo("15000");
    }

    @Test
    void whatIsTooMuchGoesBack() {
        long id = booked();
        String intent = intent(id);
        api.act("admin", id, "payment", Map.of("payment_method", "cash", "amount", "100"));
        paid(intent, 15_000);
        awaitOnline(id, "received 50.00 | not_owed 100.00 SAR done");
        assertThat(ledger(id)).containsExactly("payment 100.00 cash", "payment 50.00 online");
    }

    @Test
    void whatIsLessIsAPart() {
        long id = booked();
        paid(intent(id), 4_000);
        assertThat(ledger(id)).containsExactly("payment 40.00 online");
    }

    @Test
    void otherMoneyGoesBack() {
        long id = booked();
        String intent = intent(id);
        assertThat(FakeStripe.tell(port, stripe.paid(newEvent(), intent, 15_000, "jpy")))
                .isEqualTo(204);
        awaitOnline(id, "received 0 | not_owed 15000.00 JPY done");
        assertThat(ledger(id)).isEmpty();
    }

    @Test
    void whatIsPaidGoesAlongWithAMove() {
        long id = booked();
        String intent = intent(id);
        var moved =
                api.act(
                        who(),
                        id,
                        "reschedule",
                        Map.of("new_date", day.toString(), "new_time", "10:30"));
        paid(intent, 15_000);
        long second = moved.json().at("/new_appointment/id").asLong();
        assertThat(api.get(who(), Api.APPOINTMENTS + "/" + second).text("/is_paid"))
                .isEqualTo("true");
    }

    @Test
    void cancellingMeanwhileLosesNothing() throws Exception {
        for (int round = 0; round < 6; round++) {
            long id = booked();
            String intent = intent(id);
            atOnce(
                    List.<Callable<Integer>>of(
                            () ->
                                    FakeStripe.tell(
                                            port, stripe.paid(newEvent(), intent, 15_000, "sar")),
                            () ->
                                    api.act(who(), id, "cancel", Map.of("cancellation_reason", "x"))
                                            .code()));
            await().untilAsserted(() ->
                    assertThat(online(id))
                            .isIn("received 150.00", "received 0 | not_owed 150.00 SAR done"));
            assertThat(ledger(id).size() + stripe.refunds(intent).size()).isEqualTo(1);
        }
        assertThat(clinic.statisticsErrors()).isEmpty();
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void providerThatIsAwayIsAskedAgain() {
        long id = booked();
        stripe.fails("/v1/payment_intents", Fault.ANSWER_LOST);
        var started = start(id);
        assertThat(started.code()).isEqualTo(201);
        assertThat(stripe.intents(started.text("/id"))).isEqualTo(1);
    }

    @Test
    void refundWhoseAnswerIsLostIsMadeOnce() {
        long id = booked();
        String intent = intent(id);
        api.act(who(), id, "cancel", Map.of("cancellation_reason", "away"));
        stripe.fails(intent, Fault.ANSWER_LOST);
        paid(intent, 15_000);
        awaitOnline(id, "received 0 | not_owed 150.00 SAR done");
        assertThat(stripe.refunds(intent)).hasSize(1);
        assertThat(
                        clinic.query(
                                "SELECT max(r.attempts) FROM online_refund r JOIN online_payment p ON p.id = r.online_payment WHERE p.intent = ?",
                                intent))
                .isGreaterThan(1);
    }

    @Test
    void whoDiesBesideARefundLeavesItToOthers() {
        long id = booked();
        String intent = intent(id);
        api.act(who(), id, "cancel", Map.of("cancellation_reason", "away"));
        stripe.fails(intent, Fault.AWAY);
        paid(intent, 15_000);
        awaitOnline(id, "received 0 | not_owed 150.00 SAR done");
        // As left by who was told that it is done, and did not come to write it.
        clinic.update(
                "UPDATE online_refund r SET state = 'pending', due_at = now(), ended_at = NULL FROM online_payment p WHERE p.id = r.online_payment AND p.intent = ?",
                intent);
        awaitOnline(id, "received 0 | not_owed 150.00 SAR done");
        assertThat(stripe.refunds(intent)).hasSize(1);
    }

    @Test
    void refundThatIsRefusedIsShown() {
        long id = booked();
        String intent = intent(id);
        api.act(who(), id, "cancel", Map.of("cancellation_reason", "away"));
        stripe.fails(intent, Fault.REFUSED);
        paid(intent, 15_000);
        awaitOnline(id, "received 0 | not_owed 150.00 SAR failed");
        String path = Api.APPOINTMENTS + "/" + id + "/online-payments";
        assertThat(api.get("desk", path).text("/0/refunds/0/problem"))
                .isEqualTo("charge_already_refunded");
        assertThat(api.get(who(), path).text("/0/refunds/0/problem")).isNull();
    }

    @Test
    void staffGivesBackTheWayItCame() {
        long id = booked();
        api.act("admin", id, "payment", Map.of("payment_method", "cash", "amount", "50"));
        String intent = intent(id);
        paid(intent, 10_000);
        assertThat(api.act("admin", id, "refund", null).text("/errors/amount/0"))
                .startsWith("is more than was paid online");
        assertThat(api.act("admin", id, "refund", Map.of("amount", "30")).code()).isEqualTo(200);
        assertThat(api.act("admin", id, "refund", Map.of("amount", "70")).code()).isEqualTo(200);
        assertThat(api.act("admin", id, "refund", null).code()).isEqualTo(200);
        assertThat(ledger(id))
                .containsExactly(
                        "payment 50.00 cash",
                        "payment 100.00 online",
                        "refund 30.00 online",
                        "refund 70.00 online",
                        "refund 50.00 cash");
        awaitOnline(id, "received 100.00 | refunded 30.00 SAR done | refunded 70.00 SAR done");
        assertThat(stripe.refunds(intent)).hasSize(2);
        assertThat(clinic.statisticsErrors()).isEmpty();
    }

    @Test
    void providerTellsThatARefundFailedAfterAll() {
        long id = booked();
        String intent = intent(id);
        paid(intent, 15_000);
        api.act("admin", id, "refund", null);
        awaitOnline(id, "received 150.00 | refunded 150.00 SAR done");
        var refund = new java.util.HashMap<>(stripe.refunds(intent).getFirst());
        refund.put("status", "failed");
        refund.put("failure_reason", "expired_or_canceled_card");
        assertThat(FakeStripe.tell(port, FakeStripe.event(newEvent(), "refund.failed", refund)))
                .isEqualTo(204);
        assertThat(online(id)).isEqualTo("received 150.00 | refunded 150.00 SAR failed");
    }

    @Test
    void whatTheProviderEndedIsAskedForAnew() {
        long id = booked();
        String first = intent(id);
        stripe.status(first, "canceled");
        assertThat(start(id).code()).isEqualTo(503);
        assertThat(intent(id)).isNotEqualTo(first);
        stripe.status(intent(id), "processing");
        assertThat(start(id).problem()).isEqualTo("payment-under-way");
    }

    @Test
    void amountsThatNoCardPaysAreRefused() {
        clinic.update(
                "UPDATE doctor SET currency = 'KWD', consultation_fee = 10.125 WHERE id = ?",
                doctor);
        long id = booked();
        assertThat(start(id).problem()).isEqualTo("not-payable-online");
    }
}

package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.util.Map;

/** A deposit is paid online: asked for, paid at the provider, told by its webhook, receipted. */
final class PaymentOnline {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final long DOCTOR_WITH_DEPOSIT = 3;
    private static final String NOT_CONFIGURED = "not-configured";
    private static final String DEPOSIT_PAID = "deposit_paid";

    private final Api api;
    private final Script script;

    PaymentOnline(Api api, Script script) {
        this.api = api;
        this.script = script;
    }

    void play() {
        script.say("A deposit is paid online");
        FreshSlot slot = FreshSlot.publish(api, script, DOCTOR_WITH_DEPOSIT, 1);
        Answer booked =
                script.expect(
                        "patient1 books where a deposit is asked for",
                        api.post("patient1", "appointments/", slot.booking(1)),
                        "201 and a deposit that is not paid",
                        a -> a.status() == 201 && a.text(DEPOSIT_PAID).equals("false"));
        String path = "appointments/" + booked.text("id") + "/";
        Answer asked = api.post("patient1", path + "payment-intents/", Map.of("kind", "deposit"));
        if (asked.problem().equals(NOT_CONFIGURED)) {
            // Docker Compose has no provider: to say so is what is right there.
            script.expectProblem(404, NOT_CONFIGURED, "no provider of payments here", asked);
        } else {
            script.expect(201, "patient1 asks to pay it online", asked);
            pay(path, asked.text("client_secret"));
        }
        cancel(path);
    }

    private void pay(String path, String secret) {
        String intent = secret.substring(0, secret.indexOf("_secret_"));
        script.expect(
                "patient1 pays at the provider, which moves no money",
                api.pay(intent),
                "that the platform took its webhook",
                a -> a.status() == 200 && a.body().contains("Paid, and the platform knows."));
        script.await(
                "the deposit is paid",
                SOON,
                () -> api.get("patient1", path),
                a -> a.text(DEPOSIT_PAID).equals("true"),
                a -> a.text("amount_paid") + " " + a.text("currency"));
        Answer payments = api.get("patient1", path + "payments/");
        script.expect(
                "it is in the ledger, with a number",
                payments,
                "one deposit, paid online",
                a ->
                        a.json().size() == 1
                                && a.text("0.kind").equals("deposit")
                                && a.text("0.payment_method").equals("online"));
        script.expect(
                "patient1 gets the receipt",
                api.get("patient1", path + "receipt/"),
                "a PDF",
                a -> a.status() == 200 && a.body().startsWith("%PDF"));
    }

    /** So that the demo can be played again and again: one may have few appointments to come. */
    private void cancel(String path) {
        script.expect(
                200,
                "patient1 cancels",
                api.post(
                        "patient1",
                        path + "cancel/",
                        Map.of("cancellation_reason", "Feeling better")));
    }
}

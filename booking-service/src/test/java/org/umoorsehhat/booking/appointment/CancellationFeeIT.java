package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

/** What a patient owes who cancels late or does not come, and what becomes of what was paid. */
class CancellationFeeIT extends ClinicTest {

    /** The visit is in a month: of a term so long before it, all of it is over. */
    private static final int OVER = 43_200 + 24 * 60;

    private static final Map<String, Object> REASON = Map.of("cancellation_reason", "ill");

    @BeforeEach
    void publishSlots() {
        clinic.slot(doctor, day, "10:00", "10:30", 9);
        clinic.slot(doctor, day.plusDays(9), "10:00", "10:30", 9);
        clinic.update("UPDATE doctor SET currency = 'SAR' WHERE id = ?", doctor);
    }

    private void rule(
            @Nullable String amount, @Nullable Integer percent, int minutes, boolean onNoShow) {
        clinic.update(
                "UPDATE doctor SET (cancellation_fee_amount, cancellation_fee_percent, cancellation_fee_minutes, no_show_fee) = (?::numeric, ?::int, ?, ?) WHERE id = ?",
                amount,
                percent == null ? null : percent.toString(),
                minutes,
                onNoShow,
                doctor);
    }

    private long booked() {
        var made = api.book(doctor, patient, day, "10:00");
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        return api.act("admin", made.id(), "confirm", null).id();
    }

    private String who() {
        return "patient" + patient;
    }

    private Api.Answer pay(long id, @Nullable String amount) {
        var body = new TreeMap<String, Object>(Map.of("payment_method", "cash"));
        if (amount != null) {
            body.put("amount", amount);
        }
        return api.act("admin", id, "payment", body);
    }

    private Api.Answer refund(long id, @Nullable String amount) {
        return api.act("admin", id, "refund", amount == null ? Map.of() : Map.of("amount", amount));
    }

    private Api.Answer seen(long id) {
        return api.get(who(), Api.APPOINTMENTS + "/" + id);
    }

    /** Fee that is owed, what is owed now, and whether that is all. */
    private static String owed(Api.Answer answer) {
        return answer.text("/cancellation_fee_due")
                + " "
                + answer.text("/amount_due")
                + " "
                + answer.text("/is_paid");
    }

    private String figures() {
        var all = api.get("admin", Api.APPOINTMENTS + "/statistics?doctor=" + doctor);
        var own = api.get(who(), Api.APPOINTMENTS + "/statistics?doctor=" + doctor);
        assertThat(own.json().path("by_currency")).isEqualTo(all.json().path("by_currency"));
        assertThat(clinic.statisticsErrors()).isEmpty();
        assertThat(clinic.violations()).isEmpty();
        return all.text("/by_currency/0/revenue")
                + " "
                + all.text("/by_currency/0/unpaid")
                + " "
                + all.text("/by_currency/0/prepaid");
    }

    @Test
    void cancellingIsFreeUntilSomebodySaysOtherwise() {
        long id = booked();
        assertThat(seen(id).text("/cancellation_fee")).isNull();
        var cancelled = api.act(who(), id, "cancel", REASON);
        assertThat(cancelled.text("/message")).isEqualTo("The appointment was cancelled.");
        assertThat(owed(seen(id))).isEqualTo("null 0.00 false");
        assertThat(pay(id, null).code()).isEqualTo(409);
        assertThat(api.act("admin", id, "waive_fee", Map.of("reason", "x")).text("/detail"))
                .endsWith("No cancellation fee is owed for it.");
    }

    @Test
    void patientWhoCancelsLateOwesTheFeeAndHasTheRestBack() {
        rule("20", null, OVER, false);
        long id = booked();
        rule(null, null, 0, false);
        assertThat(seen(id).text("/cancellation_fee")).as("as agreed").isEqualTo("20.00");
        pay(id, null);
        var cancelled = api.act(who(), id, "cancel", REASON);
        assertThat(cancelled.text("/message"))
                .isEqualTo(
                        "The appointment was cancelled. A cancellation fee of 20.00 SAR is owed.");
        assertThat(owed(seen(id))).isEqualTo("20.00 0.00 true");
        assertThat(figures()).isEqualTo("20.00 0.00 130.00");
        assertThat(refund(id, "130.01").text("/errors/amount/0"))
                .isEqualTo("is more than was paid beyond the cancellation fee");
        assertThat(refund(id, null).text("/amount_paid")).isEqualTo("20.00");
        assertThat(refund(id, null).text("/detail")).contains("waive it first");
        assertThat(figures()).isEqualTo("20.00 0.00 0.00");
    }

    @Test
    void whatIsOwedIsPaidAfterwardsAndNoMore() {
        rule(null, 25, OVER, false);
        long id = booked();
        pay(id, "10");
        api.act(who(), id, "cancel", REASON);
        assertThat(owed(seen(id))).isEqualTo("37.50 27.50 false");
        assertThat(figures()).isEqualTo("10.00 27.50 0.00");
        assertThat(pay(id, "27.51").text("/errors/amount/0")).startsWith("is more than is owed");
        assertThat(owed(pay(id, null))).isEqualTo("37.50 0.00 true");
        assertThat(pay(id, null).code()).isEqualTo(409);
        assertThat(figures()).isEqualTo("37.50 0.00 0.00");
    }

    @Test
    void clinicWaivesItWithAReason() {
        rule("20", null, OVER, false);
        long id = booked();
        api.act(who(), id, "cancel", REASON);
        pay(id, null);
        assertThat(api.act(who(), id, "waive_fee", Map.of("reason", "x")).code()).isEqualTo(403);
        assertThat(api.act("desk", id, "waive_fee", Map.of()).code()).isEqualTo(400);
        var waived = api.act("desk", id, "waive_fee", Map.of("reason", "was in hospital"));
        assertThat(owed(waived)).isEqualTo("null 0.00 false");
        assertThat(figures()).isEqualTo("0.00 0.00 20.00");
        var logs = api.get("admin", Api.APPOINTMENTS + "/" + id + "/logs").json().toString();
        assertThat(logs).contains("fee_waived", "was in hospital");
        assertThat(refund(id, null).text("/amount_paid")).isNull();
        assertThat(api.act("desk", id, "waive_fee", Map.of("reason", "x")).code()).isEqualTo(409);
    }

    @Test
    void clinicThatCancelsOwesNobodyAFeeUnlessThePatientAsked() {
        rule("20", null, OVER, false);
        long own = booked();
        assertThat(owed(api.act("desk", own, "cancel", REASON))).doesNotContain("20");
        assertThat(owed(seen(own))).isEqualTo("null 0.00 false");
        long asked = booked();
        var wish = Map.<String, Object>of("cancellation_reason", "x", "requested_by_patient", true);
        api.act("desk", asked, "cancel", wish);
        assertThat(owed(seen(asked))).isEqualTo("20.00 20.00 false");
    }

    @Test
    void deadlineHoldsBesideIt() {
        rule("20", null, OVER, false);
        clinic.update(
                "UPDATE doctor SET cancellation_deadline_minutes = ? WHERE id = ?", OVER, doctor);
        long id = booked();
        assertThat(api.act(who(), id, "cancel", REASON).problem())
                .as("patients ask the clinic")
                .isEqualTo("cancellation-deadline");
        assertThat(owed(seen(id))).isEqualTo("null 150.00 false");
    }

    @Test
    void requestAndCancellationInTimeAreFree() {
        rule("20", null, OVER, false);
        long request = api.book(doctor, patient, day, "10:00").id();
        api.act(who(), request, "cancel", REASON);
        assertThat(owed(seen(request))).isEqualTo("null 0.00 false");
        rule("20", null, 60, false);
        long early = booked();
        assertThat(seen(early).text("/cancel_free_until"))
                .isEqualTo(clinicStart().minus(Duration.ofHours(1)).toString());
        api.act(who(), early, "cancel", REASON);
        assertThat(owed(seen(early))).isEqualTo("null 0.00 false");
    }

    private Instant clinicStart() {
        return org.umoorsehhat.booking.fixture.Clinic.at(day, "10:00");
    }

    @Test
    void moveTakesTheTermsAlongAndALateOneItsLateness() {
        var move = Map.of("new_date", day.plusDays(9).toString(), "new_time", "10:00");
        rule("20", null, 60, false);
        long inTime = moved(api.act(who(), booked(), "reschedule", move));
        assertThat(seen(inTime).text("/cancel_free_until"))
                .isEqualTo(clinicStart().plus(Duration.ofDays(9)).minusSeconds(3600).toString());
        api.act(who(), inTime, "cancel", REASON);
        assertThat(owed(seen(inTime))).isEqualTo("null 0.00 false");
        rule("20", null, OVER, false);
        long late = moved(api.act(who(), booked(), "reschedule", move));
        api.act(who(), late, "cancel", REASON);
        assertThat(owed(seen(late))).isEqualTo("20.00 20.00 false");
        assertThat(figures()).isEqualTo("0.00 20.00 0.00");
    }

    private static long moved(Api.Answer answer) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(200);
        return answer.json().at("/new_appointment/id").asLong();
    }

    @Test
    void whoDoesNotComeOwesItWhereThatIsSaidUntilItIsTakenBack() {
        rule("20", null, 60, true);
        long id = booked();
        clinic.past(id, Duration.ofMinutes(5));
        api.act("admin", id, "no_show", null);
        assertThat(owed(seen(id))).isEqualTo("20.00 20.00 false");
        var undone = api.act("admin", id, "undo", Map.of("reason", "came"));
        assertThat(undone.text("/cancellation_fee_due")).isNull();
        rule("20", null, 60, false);
        long other = booked();
        clinic.past(other, Duration.ofHours(3));
        api.act("admin", other, "no_show", null);
        assertThat(seen(other).text("/cancellation_fee_due")).isNull();
    }

    /** Whoever comes first: what is given back and what stays add up to what was paid. */
    @Test
    void cancellationAndRefundsAtOnceLeaveTheFee() {
        rule("20", null, OVER, false);
        for (int round = 0; round < 4; round++) {
            long id = booked();
            pay(id, null);
            var calls = new ArrayList<Map.Entry<String, Object>>();
            calls.add(Map.entry("cancel", REASON));
            for (int i = 0; i < 5; i++) {
                calls.add(Map.entry("refund", Map.of("amount", "30")));
            }
            List<Integer> codes =
                    Flux.fromIterable(calls)
                            .flatMap(
                                    call ->
                                            api.send(
                                                            call.getKey().equals("cancel")
                                                                    ? who()
                                                                    : "admin",
                                                            HttpMethod.POST,
                                                            Api.APPOINTMENTS
                                                                    + "/"
                                                                    + id
                                                                    + "/"
                                                                    + call.getKey(),
                                                            call.getValue())
                                                    .map(Api.Answer::code),
                                    6)
                            .collectList()
                            .block(Duration.ofMinutes(1));
            assertThat(codes).doesNotContain(500);
            var after = seen(id);
            assertThat(after.text("/status")).isEqualTo("cancelled");
            assertThat(after.text("/cancellation_fee_due")).isEqualTo("20.00");
            assertThat(clinic.statisticsErrors()).isEmpty();
        }
    }
}

package org.umoorsehhat.scheduling.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.doctorBody;
import static org.umoorsehhat.scheduling.Api.with;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.Api;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.topic.TopicReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In which currency doctors and services are paid, and that amounts suit it. */
class CurrenciesIT extends SchedulingIT {

    private long doctor(String fee, String currency) {
        var body =
                but(
                        doctorBody("Asia/Riyadh"),
                        new Object[] {"consultation_fee", fee, "currency", currency});
        return api.post("doctors", body).expect(201).path("id").asLong();
    }

    private static Map<String, Object> service(long doctor, String price, Object... more) {
        return but(
                with(
                        "doctor",
                        doctor,
                        "name",
                        "Heart check-up",
                        "duration_minutes",
                        30,
                        "price",
                        price),
                more);
    }

    private static String words(Api.Answer answer, String field) {
        var errors = answer.expect(400).path("errors");
        assertThat(errors.propertyNames()).containsExactly(field);
        return errors.path(field).path(0).asString();
    }

    @Test
    void noneIsSaidUntilSomebodySaysSo() {
        var doctor = api.get("doctors/" + api.doctor("Asia/Riyadh")).expect(200);
        assertThat(doctor.path("currency").isNull()).isTrue();
        assertThat(doctor.path("fee_currency").isNull()).as("nor by the clinic").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10.5, JPY, 0", "10.125, USD, 2", "10.1255, KWD, 3"})
    void partsOfTheSmallestUnitAreRefused(String amount, String currency, int decimals) {
        String wrong = "has more decimals than amounts of its currency: " + decimals;
        var body =
                but(
                        doctorBody("Asia/Riyadh"),
                        new Object[] {"consultation_fee", amount, "currency", currency});
        assertThat(words(api.post("doctors", body), "consultation_fee")).isEqualTo(wrong);
        long doctor = api.doctor("Asia/Riyadh");
        var service = service(doctor, amount, "currency", currency);
        assertThat(words(api.post("services", service), "price")).isEqualTo(wrong);
        var kept = api.post("services", service(doctor, "10.00", "currency", currency));
        String path = "services/" + kept.expect(201).path("id").asLong();
        assertThat(words(api.patch(path, with("price", amount)), "price")).isEqualTo(wrong);
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        long doctor = doctor("10.125", "KWD");
        var seen = api.get("doctors/" + doctor).expect(200);
        assertThat(seen.path("consultation_fee").asString()).isEqualTo("10.125");
        assertThat(seen.path("fee_currency").asString()).isEqualTo("KWD");
        assertThat(doctor("10", "JPY")).isPositive();
    }

    @Test
    void serviceWithoutOneIsInThatOfItsDoctor() {
        long doctor = doctor("1000", "JPY");
        assertThat(words(api.post("services", service(doctor, "10.5")), "price")).endsWith(": 0");
        api.post("services", service(doctor, "10.5", "currency", "USD")).expect(201);
        api.patch("doctors/" + doctor, with("currency", "KWD", "consultation_fee", "1.125"))
                .expect(200);
        api.post("services", service(doctor, "10.125")).expect(201);
        assertThat(
                        words(
                                api.patch("doctors/" + doctor, with("currency", "JPY")),
                                "consultation_fee"))
                .endsWith(": 0");
        var toYen = with("currency", "JPY", "consultation_fee", "1000");
        assertThat(words(api.patch("doctors/" + doctor, toYen), "currency"))
                .isEqualTo("has fewer decimals than the price of a service that is in it");
        assertThat(api.get("doctors/" + doctor).expect(200).path("currency").asString())
                .isEqualTo("KWD");
    }

    /** Whoever comes second sees what the first one did. */
    @Test
    void doctorAndServiceAtOnceSuitEachOther() {
        for (int round = 0; round < 6; round++) {
            long doctor = doctor("1000", "USD");
            var service =
                    CompletableFuture.supplyAsync(
                            () -> api.post("services", service(doctor, "10.5")));
            var currency =
                    CompletableFuture.supplyAsync(
                            () -> api.patch("doctors/" + doctor, with("currency", "JPY")));
            assertThat(List.of(service.join().status(), currency.join().status()))
                    .as("one of both")
                    .isIn(List.of(201, 400), List.of(400, 200));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "sar", "ZZZ", "", "SAR "})
    void othersAreNoCurrencies(String code) {
        var body = but(doctorBody("Asia/Riyadh"), new Object[] {"currency", code});
        assertThat(words(api.post("doctors", body), "currency"))
                .isEqualTo("is not a currency of ISO 4217 such as \"SAR\"");
        String path = "doctors/" + api.doctor("Asia/Riyadh");
        assertThat(words(api.patch(path, with("currency", code)), "currency"))
                .isEqualTo("is not a currency of ISO 4217 such as \"SAR\"");
    }

    @Test
    void nullTakesItAwayAndWhatWasReadIsWrittenBack() {
        String path = "doctors/" + doctor("10.00", "USD");
        JsonNode read = api.get(path).expect(200);
        var written = api.call(Tokens.admin(), HttpMethod.PUT, path, read.toString());
        assertThat(written.expect(200)).isEqualTo(read);
        assertThat(words(api.patch(path, with("fee_currency", "SAR")), "fee_currency"))
                .isNotBlank();
        var without = api.patch(path, "{\"currency\": null}").expect(200);
        assertThat(without.path("currency").isNull()).isTrue();
    }

    @Test
    void topicTellsCentsBesideAllDecimals() {
        long doctor = api.doctor("Asia/Riyadh");
        var body = service(doctor, "10.125", "currency", "KWD");
        long id = api.post("services", body).expect(201).path("id").asLong();
        api.patch("services/" + id, with("price", "10.50")).expect(200);
        try (var topic = new TopicReader("scheduling.public.services")) {
            var told =
                    topic.await(String.valueOf(id), 2).stream()
                            .map(event ->
                                    JsonMapper.shared().readTree(new String(event.value(), UTF_8)))
                            .toList();
            var first = told.getFirst();
            assertThat(first.path("price").asString()).isEqualTo("10.13");
            assertThat(first.path("exact_price").asString()).isEqualTo("10.125");
            assertThat(first.path("currency").asString()).isEqualTo("KWD");
            assertThat(told.getLast().path("price").asString()).isEqualTo("10.50");
            assertThat(told.getLast().has("exact_price")).isFalse();
        }
    }
}

package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** Each appointment is paid in the currency in which it was booked; no two are added. */
class CurrencyIT extends ClinicTest {

    @BeforeEach
    void publishSlots() {
        clinic.slot(doctor, day, "10:00", "10:30", 9);
        clinic.slot(doctor, day, "10:30", "11:00", 9);
        clinic.update("UPDATE doctor SET currency = 'USD' WHERE id = ?", doctor);
    }

    private long service(String price, @Nullable String currency) {
        long id = clinic.service(doctor, 30, price);
        if (currency != null) {
            clinic.update("UPDATE medical_service SET currency = ? WHERE id = ?", currency, id);
        }
        return id;
    }

    private Api.Answer booked(@Nullable Long service) {
        var body = new TreeMap<>(Api.booking(doctor, clinic.patient(), day, "10:00"));
        if (service != null) {
            body.put("service", service);
        }
        var made = api.post("admin", Api.APPOINTMENTS, body);
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private static String price(Api.Answer appointment) {
        return appointment.text("/consultation_fee") + " " + appointment.text("/currency");
    }

    private Api.Answer act(long id, String action, Map<String, ?> body) {
        return api.act("admin", id, action, body);
    }

    @Test
    void theServicesGoesBeforeTheDoctors() {
        assertThat(price(booked(null))).isEqualTo("150.00 USD");
        assertThat(price(booked(service("80.00", null)))).isEqualTo("80.00 USD");
        assertThat(price(booked(service("80.5", "KWD")))).isEqualTo("80.500 KWD");
        assertThat(price(booked(service("8000", "JPY")))).isEqualTo("8000.00 JPY");
    }

    @Test
    void whatWasBookedStaysAsItWasAlsoWhenItIsMoved() {
        long service = service("80.00", null);
        long id = booked(service).id();
        clinic.update("UPDATE doctor SET currency = 'EUR' WHERE id = ?", doctor);
        var move = Map.of("new_date", day.toString(), "new_time", "10:30");
        var moved = act(id, "reschedule", move);
        assertThat(moved.text("/new_appointment/currency")).isEqualTo("USD");
        assertThat(price(booked(service)))
                .as("what is remembered of the doctor is looked at again")
                .isEqualTo("80.00 EUR");
    }

    @Test
    void isPaidInItsOwnCurrencyAndInWholeUnitsOfIt() {
        long id = booked(service("8000", "JPY")).id();
        var part = new TreeMap<String, Object>(Map.of("payment_method", "cash", "amount", "10.5"));
        assertThat(act(id, "payment", part).text("/errors/amount/0"))
                .isEqualTo("is finer than the smallest unit of the currency");
        part.put("amount", "10");
        part.put("currency", "USD");
        assertThat(act(id, "payment", part).text("/errors/currency/0"))
                .isEqualTo("is not the currency of the fee");
        part.put("currency", "JPY");
        assertThat(act(id, "payment", part).text("/amount_paid")).isEqualTo("10.00");

        long other = booked(service("1.125", "KWD")).id();
        var paid = act(other, "payment", Map.of("payment_method", "card"));
        assertThat(paid.text("/is_paid") + " " + paid.text("/amount_paid")).isEqualTo("true 1.125");
        String ledger = "/api/appointments/payments?doctor=" + doctor;
        assertThat(api.get("admin", ledger + "&currency=KWD").text("/results/0/amount"))
                .isEqualTo("1.125");
        assertThat(api.get("admin", ledger + "&currency=KWD").text("/count")).isEqualTo("1");
        assertThat(api.get("admin", ledger + "&currency=EUR").text("/count")).isEqualTo("0");
        assertThat(api.get("admin", ledger + "&currency=euro").text("/errors/currency/0"))
                .startsWith("is not a currency");
    }

    @Test
    void statisticsAddNoTwoCurrencies() {
        for (Long service : new Long[] {null, service("8000", "JPY"), service("1.125", "KWD")}) {
            act(booked(service).id(), "payment", Map.of("payment_method", "card"));
        }
        var report = api.get("doctor" + doctor, Api.APPOINTMENTS + "/statistics?doctor=" + doctor);
        var told = new TreeMap<String, String>();
        report.json()
                .path("by_currency")
                .forEach(one ->
                        told.put(one.path("currency").asString(), one.path("prepaid").asString()));
        assertThat(told)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("USD", "150.00", "JPY", "8000.00", "KWD", "1.125"));
        assertThat(report.text("/prepaid"))
                .as("the clinic's, of which there is none")
                .isEqualTo("0.00");
        assertThat(clinic.statisticsErrors()).isEmpty();
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void whoOffersTheSameForAnotherCurrencyOffersSomethingElse() {
        long here = service("80.00", null);
        long other = clinic.doctor();
        long there = clinic.service(other, 30, "80.00");
        clinic.update(
                "UPDATE medical_service SET (name, folded_name) = (SELECT name, coalesce(folded_name, lower(name)) FROM medical_service WHERE id = ?) WHERE id = ?",
                here,
                there);
        clinic.slot(other, day, "10:00", "10:30", 1);
        String search =
                "/api/appointments/availability?service=" + here + "&from=" + day + "&to=" + day;
        assertThat(api.get("admin", search).json().toString())
                .doesNotContain("\"doctor_id\":" + other);
        clinic.update("UPDATE medical_service SET currency = 'USD' WHERE id = ?", there);
        assertThat(api.get("admin", search).json().toString()).contains("\"doctor_id\":" + other);
    }
}

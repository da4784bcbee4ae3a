package org.umoorsehhat.booking.directory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a doctor and a service say together. */
class ChargesTest {

    private static Charges charges(
            String price, @Nullable String currency, @Nullable String deposit) {
        return new Charges(
                new BigDecimal(price),
                currency,
                deposit == null ? null : new BigDecimal(deposit),
                LateFee.UNSAID);
    }

    private static Doctor doctor(@Nullable String currency, @Nullable String deposit) {
        var charges = charges("150.00", currency, deposit);
        return new Doctor(1, "Dr Noor", ZoneOffset.UTC, charges, true, false, BookingRules.NONE);
    }

    private static MedicalService service(@Nullable String currency, @Nullable String deposit) {
        var charges = charges("80.00", currency, deposit);
        return new MedicalService(2, 1, "Check-up", 30, charges, true, false, BookingRules.NONE);
    }

    @ParameterizedTest
    @CsvSource({"USD, KWD, KWD", "USD, , USD", ", KWD, KWD", ", , SAR"})
    void serviceGoesBeforeDoctorAndDoctorBeforeTheClinic(
            @Nullable String doctors, @Nullable String services, String expected) {
        var charges = Charges.of(doctor(doctors, null), service(services, null), "SAR");
        assertThat(charges).isEqualTo(charges("80.00", expected, null));
    }

    @ParameterizedTest
    @CsvSource({"USD, USD", ", SAR"})
    void withoutAServiceTheDoctorsCount(@Nullable String doctors, String expected) {
        var charges = Charges.of(doctor(doctors, "20"), null, "SAR");
        assertThat(charges).isEqualTo(charges("150.00", expected, "20"));
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 20, USD, 10, 10",
        "USD, 20, , , 20",
        "USD, 20, USD, , 20",
        "USD, 20, USD, 0, 0",
        ", 20, SAR, , 20",
        "SAR, 20, , , 20",
        "USD, 20, KWD, , ",
        "USD, 20, KWD, 5, 5",
        "USD, , , 5, 5"
    })
    void doctorsDepositHoldsInTheirCurrencyWhereTheServiceSaysNone(
            @Nullable String doctors,
            @Nullable String asked,
            @Nullable String services,
            @Nullable String own,
            @Nullable String expected) {
        var charges = Charges.of(doctor(doctors, asked), service(services, own), "SAR");
        assertThat(charges.deposit()).isEqualTo(expected == null ? null : new BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 20, , USD, , , 20.00",
        "USD, 20, , USD, 5, , 5",
        "USD, 20, , USD, , 50, 40.00",
        "USD, 20, , USD, 0, , 0",
        "USD, 20, , KWD, , , 0",
        "USD, , 25, KWD, , , 20.00",
        "USD, , 25, , , 0, 0.00"
    })
    void doctorsFeeHoldsWhereTheServiceSaysNone(
            String doctors,
            @Nullable BigDecimal amount,
            @Nullable Integer percent,
            @Nullable String services,
            @Nullable BigDecimal own,
            @Nullable Integer ownPercent,
            BigDecimal expected) {
        var theirs = new Charges(BigDecimal.TEN, doctors, null, fee(amount, percent));
        var its = new Charges(new BigDecimal("80.00"), services, null, fee(own, ownPercent));
        var doctor =
                new Doctor(1, "Dr Noor", ZoneOffset.UTC, theirs, true, false, BookingRules.NONE);
        var service = new MedicalService(2, 1, "Check-up", 30, its, true, false, BookingRules.NONE);
        var late = Charges.of(doctor, service, "SAR").lateFee();
        assertThat(late.of(its.price())).isEqualByComparingTo(expected);
    }

    private static LateFee fee(@Nullable BigDecimal amount, @Nullable Integer percent) {
        return new LateFee(amount, percent, 60, true);
    }
}

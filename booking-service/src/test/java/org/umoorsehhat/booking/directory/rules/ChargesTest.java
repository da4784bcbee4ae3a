package org.umoorsehhat.booking.directory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargesTest {

    private static Doctor doctor(@Nullable String currency) {
        var charges = new Charges(new BigDecimal("150.00"), currency);
        return new Doctor(1, "Dr Noor", ZoneOffset.UTC, charges, true, false, BookingRules.NONE);
    }

    private static MedicalService service(@Nullable String currency) {
        var charges = new Charges(new BigDecimal("80.00"), currency);
        return new MedicalService(2, 1, "Check-up", 30, charges, true, false, BookingRules.NONE);
    }

    @ParameterizedTest
    @CsvSource({"USD, KWD, KWD", "USD, , USD", ", KWD, KWD", ", , SAR"})
    void serviceGoesBeforeDoctorAndDoctorBeforeTheClinic(
            @Nullable String doctors, @Nullable String services, String expected) {
        var charges = Charges.of(doctor(doctors), service(services));
        assertThat(charges.currencyOr("SAR")).isEqualTo(expected);
        assertThat(charges.price()).isEqualTo("80.00");
    }

    @ParameterizedTest
    @CsvSource({"USD, USD", ", SAR"})
    void withoutAServiceTheDoctorsCount(@Nullable String doctors, String expected) {
        var charges = Charges.of(doctor(doctors), null);
        assertThat(charges.currencyOr("SAR")).isEqualTo(expected);
        assertThat(charges.price()).isEqualTo("150.00");
    }
}

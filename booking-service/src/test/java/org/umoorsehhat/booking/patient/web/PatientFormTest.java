package org.umoorsehhat.booking.patient.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.patient.rules.PatientDetails;
import org.umoorsehhat.chassis.phone.PhoneNumbers;
import org.umoorsehhat.chassis.problem.Problem;

/** What a registration means where it is silent, and what it must not say. */
class PatientFormTest {

    private static final PhoneNumbers PHONES = new PhoneNumbers("GB");

    private static PatientForm form(
            @Nullable LocalDate born,
            @Nullable String phone,
            @Nullable String locale,
            @Nullable String zone) {
        return new PatientForm(" Layla ", born, null, null, phone, locale, zone, null, null);
    }

    private static Set<?> errors(PatientForm form) {
        Problem problem = catchThrowableOfType(Problem.class, () -> form.details(PHONES, null));
        assertThat(problem.getStatusCode().value()).isEqualTo(400);
        return ((Map<?, ?>) problem.getBody().getProperties().get("errors")).keySet();
    }

    @Test
    void whatIsNotSaidIsUsual() {
        var details = form(null, null, null, null).details(PHONES, null);
        assertThat(details)
                .isEqualTo(
                        new PatientDetails(
                                "Layla", null, null, null, null, "en", "UTC", true, null));
    }

    @Test
    void numbersAreWrittenInOneWay() {
        assertThat(form(null, "020 7946 0958", "ur", "Asia/Karachi").details(PHONES, null).phone())
                .isEqualTo("+442079460958");
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThat(errors(form(LocalDate.of(1879, 12, 31), null, null, null)))
                .isEqualTo(Set.of("date_of_birth"));
        assertThat(errors(form(null, "12", null, null))).isEqualTo(Set.of("phone"));
        assertThat(errors(form(null, null, "qq", null))).isEqualTo(Set.of("locale"));
    }

    @Test
    void whatIsOlderThanTheseChecksMayStay() {
        var kept =
                new PatientDetails(
                        "Layla", null, null, null, "12", "qq", "SystemV/EST5", true, null);
        assertThat(form(null, "12", "qq", "SystemV/EST5").details(PHONES, kept)).isEqualTo(kept);
    }
}

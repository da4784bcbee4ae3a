package org.umoorsehhat.booking.patient.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.patient.rules.PatientDetails;
import org.umoorsehhat.chassis.phone.PhoneNumbers;
import org.umoorsehhat.chassis.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

class PatientPatchTest {

    private static final PatientDetails LAYLA =
            new PatientDetails(
                    "Layla",
                    LocalDate.of(1984, 2, 29),
                    "female",
                    "layla@example.org",
                    "+966500000000",
                    "ar",
                    "Asia/Riyadh",
                    true,
                    "sub-1");

    private static final PhoneNumbers PHONES = new PhoneNumbers("GB");

    private static ValidatorFactory validators;

    @BeforeAll
    static void open() {
        validators = Validation.buildDefaultValidatorFactory();
    }

    @AfterAll
    static void close() {
        validators.close();
    }

    private static PatientDetails patched(String json) {
        return JsonMapper.shared()
                .readValue(json, PatientPatch.class)
                .applyTo(LAYLA, validators.getValidator(), PHONES);
    }

    private static Map<?, ?> errors(String json) {
        Problem problem = catchThrowableOfType(Problem.class, () -> patched(json));
        assertThat(problem.getStatusCode().value()).isEqualTo(400);
        return (Map<?, ?>) problem.getBody().getProperties().get("errors");
    }

    @Test
    void whatIsLeftOutStays() {
        assertThat(patched("{}")).isEqualTo(LAYLA);
        assertThat(patched("{\"phone\": \"+447700900123\"}").phone()).isEqualTo("+447700900123");
        assertThat(patched("{\"is_active\": false}").isActive()).isFalse();
    }

    @Test
    void aLanguageIsOneThatThereIs() {
        assertThat(patched("{\"locale\": \"ur-PK\"}").locale()).isEqualTo("ur-PK");
        for (String wrong : List.of("xx", "en-XQ", "klingon", "EN", "")) {
            assertThat(errors("{\"locale\": \"" + wrong + "\"}").keySet().toString())
                    .as(wrong)
                    .isEqualTo("[locale]");
        }
    }

    @Test
    void nullBlanksOrGivesTheUsual() {
        var blank =
                patched(
                        """
                        {"date_of_birth": null, "gender": null, "email": null, "phone": null, "locale": null, "time_zone": null, "user_sub": null}
                        """);
        assertThat(blank)
                .isEqualTo(
                        new PatientDetails(
                                "Layla", null, null, null, null, "en", "UTC", true, null));
    }

    @Test
    void rulesOfTheWholeFormHold() {
        assertThat(errors("{\"name\": null}")).hasSize(1);
        assertThat(errors("{\"name\": \" \", \"email\": \"12\", \"gender\": \"x\"}").keySet())
                .extracting(String::valueOf)
                .containsExactlyInAnyOrder("name", "email", "gender");
        assertThat(errors("{\"phone\": \"12\"}").toString())
                .contains("is not a number that can be called");
        assertThat(errors("{\"time_zone\": \"Mars/Base\"}").toString()).contains("IANA");
        assertThat(errors("{\"date_of_birth\": \"1879-12-31\"}").toString())
                .contains("too long ago");
        assertThat(errors("{\"date_of_birth\": \"9999-01-01\"}").keySet()).hasSize(1);
    }

    /** A zone that is no place was taken once; nobody has to mend it to change a number. */
    @Test
    void whatIsThereAlreadyIsNoFaultOfTheRequest() {
        var before =
                new PatientDetails(
                        "Layla", null, null, null, null, "en", "SystemV/AST4", true, null);
        var after =
                JsonMapper.shared()
                        .readValue("{\"gender\": \"female\"}", PatientPatch.class)
                        .applyTo(before, validators.getValidator(), PHONES);
        assertThat(after.timeZone()).isEqualTo("SystemV/AST4");
        assertThat(
                        JsonMapper.shared()
                                .readValue("{\"time_zone\": \"SystemV/AST4\"}", PatientPatch.class)
                                .applyTo(before, validators.getValidator(), PHONES)
                                .timeZone())
                .isEqualTo("SystemV/AST4");
        assertThat(errors("{\"time_zone\": \"SystemV/AST4\"}").keySet()).hasSize(1);
        assertThat(patched("{\"time_zone\": \"America/Coyhaique\"}").timeZone())
                .isEqualTo("America/Coyhaique");
    }

    @Test
    void valuesMustBeOfTheirKind() {
        assertThat(errors("{\"name\": 7}").toString()).contains("is not a text");
        assertThat(errors("{\"is_active\": null}").toString()).contains("is not true or false");
        assertThat(errors("{\"date_of_birth\": \"29.2.1984\"}").toString())
                .contains("is not a date such as 2026-12-30");
        assertThat(
                        JsonMapper.shared()
                                .readValue("{\"id\": 1, \"name\": \"x\"}", PatientPatch.class)
                                .others())
                .containsOnlyKeys("id");
    }
}

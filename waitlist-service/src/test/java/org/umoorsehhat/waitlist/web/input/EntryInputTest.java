package org.umoorsehhat.waitlist.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.umoorsehhat.waitlist.support.Examples.ADMIN;
import static org.umoorsehhat.waitlist.support.Examples.DOCTOR;
import static org.umoorsehhat.waitlist.support.Examples.DOCTORS_TOKEN;
import static org.umoorsehhat.waitlist.support.Examples.NOW;
import static org.umoorsehhat.waitlist.support.Examples.PATIENT;
import static org.umoorsehhat.waitlist.support.Examples.PATIENTS_TOKEN;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.codec.DecodingException;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.ReadOnlyFields;
import org.umoorsehhat.waitlist.entry.rules.EntryDraft;
import org.umoorsehhat.waitlist.rules.Preferences;
import org.umoorsehhat.waitlist.support.Examples;
import org.umoorsehhat.waitlist.web.view.EntryView;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class EntryInputTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 25);

    private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();

    private static final JsonMapper STRICT =
            Examples.JSON
                    .rebuild()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final EntryInput input =
            new EntryInput(
                    STRICT,
                    VALIDATORS.getValidator(),
                    new ReadOnlyFields(STRICT),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterAll
    static void close() {
        VALIDATORS.close();
    }

    private static EntryRequest request(@Nullable Long patient, @Nullable Integer priority) {
        return new EntryRequest(patient, DOCTOR, DAY, null, null, null, null, null, priority, null);
    }

    private Set<String> errors(EntryRequest request, Caller caller) {
        return errors(catchThrowableOfType(Problem.class, () -> input.create(request, caller)));
    }

    private static Set<String> errors(@Nullable Problem problem) {
        assertThat(problem).isNotNull();
        var properties = problem.getBody().getProperties();
        assertThat(properties).isNotNull();
        return Examples.JSON
                .valueToTree(properties.get("errors"))
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void aPatientsEntryIsTheirOwn() {
        var expected =
                new EntryDraft(PATIENT, new Preferences(DOCTOR, DAY, null, null, null), null, 5);
        assertThat(input.create(request(null, null), PATIENTS_TOKEN)).isEqualTo(expected);
        assertThat(input.create(request(PATIENT, null), PATIENTS_TOKEN)).isEqualTo(expected);
        assertThat(errors(request(PATIENT + 1, null), PATIENTS_TOKEN))
                .containsExactlyInAnyOrder("patient");
    }

    @Test
    void aDoctorsEntriesAreForThemselves() {
        assertThat(input.create(request(3L, 1), DOCTORS_TOKEN).priority()).isEqualTo(1);
        var forAnother =
                new EntryRequest(3L, DOCTOR + 1, DAY, null, null, null, null, null, null, null);
        assertThat(errors(forAnother, DOCTORS_TOKEN)).containsExactlyInAnyOrder("doctor");
        assertThat(input.create(forAnother, ADMIN).patientId()).isEqualTo(3);
    }

    private static EntryRequest any(@Nullable Long service) {
        return new EntryRequest(
                PATIENT, null, DAY, DAY.plusDays(9), null, null, null, null, null, service);
    }

    @Test
    void whoNamesNoDoctorNamesAService() {
        var wanted = input.create(any(12L), PATIENTS_TOKEN).preferences();
        assertThat(wanted.anyDoctor()).isTrue();
        assertThat(wanted.lastDate()).isEqualTo(DAY.plusDays(9));
        assertThat(errors(any(null), PATIENTS_TOKEN)).containsExactlyInAnyOrder("doctor");
        assertThat(errors(any(12L), DOCTORS_TOKEN)).contains("doctor");
    }

    @Test
    void anyDoctorStaysAnyDoctor() {
        var entry = Examples.anyDoctor();
        var shown = EntryView.of(entry, null);
        assertThat(
                        input.change(
                                        entry,
                                        shown,
                                        STRICT.readTree("{\"doctor\": null, \"service\": 13}"),
                                        PATIENTS_TOKEN)
                                .preferences()
                                .anyDoctor())
                .isTrue();
        for (var patch : Map.of("doctor", "7", "service", "null").entrySet()) {
            var fields =
                    STRICT.readTree("{\"%s\": %s}".formatted(patch.getKey(), patch.getValue()));
            var problem =
                    catchThrowableOfType(
                            Problem.class,
                            () -> input.change(entry, shown, fields, PATIENTS_TOKEN));
            assertThat(errors(problem)).containsExactlyInAnyOrder(patch.getKey());
        }
    }

    @Test
    void theStaffSaysForWhom() {
        assertThat(errors(request(null, null), DOCTORS_TOKEN)).containsExactlyInAnyOrder("patient");
        assertThat(errors(request(null, null), ADMIN)).containsExactlyInAnyOrder("patient");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var wrong =
                new EntryRequest(
                        PATIENT + 1,
                        DOCTOR,
                        LocalDate.of(2020, 1, 1),
                        null,
                        LocalTime.of(12, 0),
                        LocalTime.of(9, 0, 0, 1),
                        null,
                        null,
                        1,
                        null);
        assertThat(errors(wrong, PATIENTS_TOKEN))
                .containsExactlyInAnyOrder(
                        "patient", "preferred_date", "preferred_time_end", "priority");
    }

    private EntryDraft change(String patch, Caller caller) {
        var entry = Examples.entry("old", 2);
        return input.change(entry, EntryView.of(entry, null), STRICT.readTree(patch), caller);
    }

    @Test
    void whatIsNotNamedStaysAndNullTakesOut() {
        var draft = change("{\"preferred_time_start\": null, \"reason\": \"new\"}", PATIENTS_TOKEN);
        var before = Examples.preferences();
        assertThat(draft)
                .isEqualTo(
                        new EntryDraft(
                                PATIENT,
                                new Preferences(
                                        DOCTOR, before.date(), null, before.until(), before.type()),
                                "new",
                                2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"priority\": 1};               priority",
                "{\"priority\": 11};              priority",
                "{\"appointment_type\": \"x\"};   appointment_type",
                "{\"preferred_date\": null};      preferred_date",
                "{\"doctor\": 9};                 doctor",
                "{\"doctor\": null};              doctor",
                "{\"preferred_date_to\": \"2020-01-01\"}; preferred_date_to",
                "{\"patient\": 9};                patient",
                "{\"id\": 9};                     id",
                "{\"is_active\": false};          is_active",
                "{\"nonsense\": 1};               nonsense",
                "{\"preferred_time_end\": \"08:00:00.5\"}; preferred_time_end",
            })
    void aWrongChangeNamesTheField(String patch, String field) {
        var problem = catchThrowableOfType(Problem.class, () -> change(patch, PATIENTS_TOKEN));
        assertThat(errors(problem)).containsExactlyInAnyOrder(field);
    }

    @Test
    void whatWasReadMayComeBack() {
        var entry = Examples.entry("old", 2);
        var read = STRICT.valueToTree(EntryView.of(entry, null));
        var draft = input.change(entry, EntryView.of(entry, null), read, PATIENTS_TOKEN);
        assertThat(draft.reason()).isEqualTo("old");
        assertThat(draft.preferences()).isEqualTo(Examples.preferences());
    }

    @Test
    void theClinicMaySetABetterPriority() {
        assertThat(change("{\"priority\": 1}", DOCTORS_TOKEN).priority()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"text\"", "null"})
    void aChangeIsAnObject(String patch) {
        assertThatThrownBy(() -> change(patch, PATIENTS_TOKEN)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"priority\": \"x\"}", "{\"preferred_time_end\": \"x\"}"})
    void whatCannotBeReadFailsAsABodyWould(String patch) {
        assertThatThrownBy(() -> change(patch, PATIENTS_TOKEN))
                .isInstanceOf(DecodingException.class);
    }
}

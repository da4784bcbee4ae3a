package org.umoorsehhat.booking.patient.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.patient.rules.PatientDetails;
import org.umoorsehhat.chassis.phone.PhoneNumbers;
import org.umoorsehhat.chassis.problem.ConstraintMessages;
import org.umoorsehhat.chassis.problem.Problem;

/** Changes to a patient. A map, since what is absent is something else than what is null. */
@Schema(implementation = PatientPatch.Fields.class)
final class PatientPatch {

    /** What it may hold, for the document. */
    @Schema(name = "PatientPatch")
    record Fields(
            @Size(max = 200) String name,
            @Nullable LocalDate dateOfBirth,
            @Nullable String gender,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String locale,
            @Nullable String timeZone,
            boolean isActive,
            @Nullable String userSub) {}

    private static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "date_of_birth",
                    "gender",
                    "email",
                    "phone",
                    "locale",
                    "time_zone",
                    "is_active",
                    "user_sub");

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    @JsonAnySetter
    void put(String name, @Nullable Object value) {
        fields.put(name, value);
    }

    @JsonAnyGetter
    Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** What came and is no field of the patient that may be changed. */
    Map<String, @Nullable Object> others() {
        var others = new LinkedHashMap<String, @Nullable Object>(fields);
        others.keySet().removeAll(FIELDS);
        return others;
    }

    /** The details with what is given put in; the rules are those of the whole form. */
    PatientDetails applyTo(PatientDetails before, Validator validator, PhoneNumbers phones) {
        var reading = new Reading();
        var form = reading.form(before);
        reading.finish();
        var errors = ConstraintMessages.of(validator.validate(form));
        // What is there already may be older than the rule, and is not what is asked for.
        errors.keySet().retainAll(fields.keySet());
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return form.details(phones, before);
    }

    /** Reads the fields, and gathers what is wrong with them. */
    private final class Reading {

        private final Map<String, List<String>> errors = new LinkedHashMap<>();

        PatientForm form(PatientDetails before) {
            return new PatientForm(
                    Objects.requireNonNullElse(text("name", before.name()), ""),
                    date("date_of_birth", before.dateOfBirth()),
                    text("gender", before.gender()),
                    text("email", before.email()),
                    text("phone", before.phone()),
                    text("locale", before.locale()),
                    text("time_zone", before.timeZone()),
                    bool("is_active", before.isActive()),
                    text("user_sub", before.userSub()));
        }

        void finish() {
            if (!errors.isEmpty()) {
                throw Problem.invalid(errors);
            }
        }

        private @Nullable String text(String name, @Nullable String before) {
            if (!fields.containsKey(name)) {
                return before;
            }
            return switch (fields.get(name)) {
                case null -> null;
                case String text -> text;
                default -> wrong(name, "is not a text");
            };
        }

        private @Nullable Boolean bool(String name, boolean before) {
            if (!fields.containsKey(name)) {
                return before;
            }
            return fields.get(name) instanceof Boolean value
                    ? value
                    : wrong(name, "is not true or false");
        }

        private @Nullable LocalDate date(String name, @Nullable LocalDate before) {
            if (!fields.containsKey(name)) {
                return before;
            }
            try {
                String text = text(name, null);
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                return wrong(name, "is not a date such as 2026-12-30");
            }
        }

        private <T> @Nullable T wrong(String name, String message) {
            errors.put(name, List.of(message));
            return null;
        }
    }
}

package org.umoorsehhat.waitlist.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.entry.Entry;
import org.umoorsehhat.waitlist.entry.EntryDraft;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a caller sent into a draft, or tells what is wrong with which field. */
@Component
class EntryInput {

    private static final int BEST_OF_PATIENTS = 5;
    private static final int DAYS_AHEAD = 731;
    private static final Set<String> FIXED = Set.of("patient", "doctor");

    private final JsonMapper json;
    private final Validator validator;
    private final Clock clock;

    EntryInput(JsonMapper json, Validator validator, Clock clock) {
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    /** A new entry. A patient's is their own; a doctor's is for themselves. */
    EntryDraft create(EntryRequest request, Caller caller) {
        var errors = new LinkedHashMap<String, List<String>>();
        Long patient = request.patient();
        if (caller.role() == Role.PATIENT && patient == null) {
            patient = caller.patientId();
        }
        if (patient == null) {
            add(errors, "patient", "is required");
        } else if (caller.role() == Role.PATIENT && !caller.isPatient(patient)) {
            add(errors, "patient", "is not you");
        }
        Long doctor = request.doctor();
        if (caller.role() == Role.DOCTOR && doctor != null && !caller.isDoctor(doctor)) {
            add(errors, "doctor", "is not you");
        }
        check(request, caller, null, errors);
        if (!errors.isEmpty() || patient == null) {
            throw Problem.invalid(errors);
        }
        return request.draft(patient);
    }

    /** The entry with the fields of {@code patch} in place of its own; null takes one out. */
    EntryDraft change(Entry entry, JsonNode patch, Caller caller) {
        if (!(patch instanceof ObjectNode fields)) {
            throw Problem.invalid("body", "is not a JSON object");
        }
        FIXED.stream()
                .filter(fields::has)
                .findFirst()
                .ifPresent(field -> {
                    throw Problem.invalid(field, "cannot be changed; leave, and join again");
                });
        ObjectNode merged = (ObjectNode) json.valueToTree(request(entry));
        merged.setAll(fields);
        EntryRequest request = read(merged);
        var errors = new LinkedHashMap<String, List<String>>();
        for (ConstraintViolation<EntryRequest> wrong : validator.validate(request)) {
            add(errors, snakeCase(wrong.getPropertyPath().toString()), wrong.getMessage());
        }
        check(request, caller, entry.priority(), errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return request.draft(entry.patientId());
    }

    private EntryRequest read(ObjectNode fields) {
        try {
            return json.treeToValue(fields, EntryRequest.class);
        } catch (JacksonException e) {
            // The failure that a body of this kind would have ended in, which names the field.
            throw new DecodingException("not an entry", e);
        }
    }

    private static EntryRequest request(Entry entry) {
        var wish = entry.wish();
        return new EntryRequest(
                entry.patientId(),
                wish.doctorId(),
                wish.date(),
                wish.from(),
                wish.until(),
                wish.type(),
                entry.reason(),
                entry.priority());
    }

    private void check(
            EntryRequest request,
            Caller caller,
            @Nullable Integer before,
            Map<String, List<String>> errors) {
        LocalTime start = request.preferredTimeStart();
        LocalTime end = request.preferredTimeEnd();
        if (start != null && end != null && !start.isBefore(end)) {
            add(errors, "preferred_time_end", "is not after preferred_time_start");
        }
        if (start != null && start.getNano() != 0) {
            add(errors, "preferred_time_start", "has fractions of a second");
        }
        if (end != null && end.getNano() != 0) {
            add(errors, "preferred_time_end", "has fractions of a second");
        }
        var date = request.preferredDate();
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        if (date != null && date.isAfter(today.plusDays(DAYS_AHEAD))) {
            add(errors, "preferred_date", "is more than two years ahead");
        } else if (date != null && date.isBefore(today.minusDays(1))) {
            add(errors, "preferred_date", "has passed");
        }
        Integer priority = request.priority();
        boolean better =
                priority != null && priority < BEST_OF_PATIENTS && !priority.equals(before);
        if (better && caller.role() == Role.PATIENT) {
            add(errors, "priority", "is 5 to 10 for a patient; the clinic may set a better one");
        }
    }

    private static void add(Map<String, List<String>> errors, String field, String message) {
        errors.computeIfAbsent(field, name -> new ArrayList<>()).add(message);
    }

    private static String snakeCase(String property) {
        return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}

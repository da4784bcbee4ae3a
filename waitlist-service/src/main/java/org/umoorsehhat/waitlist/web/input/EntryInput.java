package org.umoorsehhat.waitlist.web.input;

import jakarta.validation.Validator;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.ConstraintMessages;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.ReadOnlyFields;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.entry.rules.EntryDraft;
import org.umoorsehhat.waitlist.entry.rules.EntryRules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a caller sent into a draft, or tells what is wrong with which field. */
@Component
public class EntryInput {

    private static final Set<String> FIXED = Set.of("patient", "doctor");

    private final JsonMapper json;
    private final Validator validator;
    private final ReadOnlyFields readOnly;
    private final Clock clock;

    EntryInput(JsonMapper json, Validator validator, ReadOnlyFields readOnly, Clock clock) {
        this.json = json;
        this.validator = validator;
        this.readOnly = readOnly;
        this.clock = clock;
    }

    /** A new entry. A patient's is their own; a doctor's is for themselves. */
    public EntryDraft create(EntryRequest request, Caller caller) {
        var errors = new LinkedHashMap<String, List<String>>();
        Long patient = request.patient();
        if (caller.role() == Role.PATIENT && patient == null) {
            patient = caller.patientId();
        }
        if (patient == null) {
            EntryRules.add(errors, "patient", "is required");
        } else if (caller.role() == Role.PATIENT && !caller.isPatient(patient)) {
            EntryRules.add(errors, "patient", "is not you");
        }
        Long doctor = request.doctor();
        if (doctor == null && (request.service() == null || caller.role() == Role.DOCTOR)) {
            EntryRules.add(errors, "doctor", "is required");
        } else if (caller.role() == Role.DOCTOR && doctor != null && !caller.isDoctor(doctor)) {
            EntryRules.add(errors, "doctor", "is not you");
        }
        errors.putAll(check(request, caller, null));
        if (!errors.isEmpty() || patient == null) {
            throw Problem.invalid(errors);
        }
        return request.draft(patient);
    }

    /**
     * The entry with the fields of {@code patch} in place of its own; null takes one out.
     *
     * @param shown the entry as the caller sees it, which may be sent back
     */
    public EntryDraft change(Entry entry, Object shown, JsonNode patch, Caller caller) {
        if (!(patch instanceof ObjectNode fields)) {
            throw Problem.invalid("body", "is not a JSON object");
        }
        ObjectNode merged = (ObjectNode) json.valueToTree(request(entry));
        var others = new LinkedHashMap<String, JsonNode>();
        for (String name : List.copyOf(fields.propertyNames())) {
            JsonNode value = Objects.requireNonNull(fields.get(name));
            if (merged.has(name) && !FIXED.contains(name)) {
                merged.set(name, value);
            } else {
                others.put(name, value);
            }
        }
        var faults = readOnly.faults(others, shown);
        FIXED.forEach(name ->
                faults.computeIfPresent(
                        name, (field, was) -> List.of("cannot be changed; leave, and join again")));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        EntryRequest request = read(merged);
        var errors = new LinkedHashMap<String, List<String>>();
        errors.putAll(ConstraintMessages.of(validator.validate(request)));
        if (entry.preferences().anyDoctor() && request.service() == null) {
            EntryRules.add(errors, "service", "is required");
        }
        check(request, caller, entry.priority())
                .forEach((field, messages) ->
                        messages.forEach(message -> EntryRules.add(errors, field, message)));
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
        var wanted = entry.preferences();
        return new EntryRequest(
                entry.patientId(),
                wanted.anyDoctor() ? null : wanted.doctorId(),
                wanted.date(),
                wanted.dateTo(),
                wanted.from(),
                wanted.until(),
                wanted.type(),
                entry.reason(),
                entry.priority(),
                wanted.service());
    }

    private Map<String, List<String>> check(
            EntryRequest request, Caller caller, @Nullable Integer before) {
        var input =
                new EntryRules.Input(
                        request.preferredDate(),
                        request.preferredDateTo(),
                        request.preferredTimeStart(),
                        request.preferredTimeEnd(),
                        request.priority());
        return EntryRules.check(input, caller, before, clock.instant());
    }
}

package org.umoorsehhat.booking.appointment.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.SaneYears;

/**
 * Changes to the texts and the follow-up of an appointment. A map, since what is absent is
 * something else than what is null.
 */
@Schema(implementation = AppointmentPatch.Fields.class)
final class AppointmentPatch {

    /** What it may hold, for the document; the last three are for staff. */
    @Schema(name = "AppointmentPatch")
    record Fields(
            @Nullable @Size(max = LONGEST) String reasonForVisit,
            @Nullable @Size(max = LONGEST) String symptoms,
            @Nullable @Size(max = LONGEST) String chiefComplaint,
            @Nullable @Size(max = LONGEST) String notes,
            @Nullable @Size(max = LONGEST) String accessibilityNeeds,
            @Nullable @Size(max = LONGEST) String doctorNotes,
            @Nullable Boolean followUpRequired,
            @Nullable LocalDate followUpDate) {}

    private static final List<String> FOLLOW_UP = List.of("follow_up_required", "follow_up_date");
    private static final List<String> OF_THE_CLOCK =
            List.of(
                    "is_upcoming",
                    "is_past",
                    "can_cancel",
                    "can_reschedule",
                    "can_check_in",
                    "can_undo");
    private static final int LONGEST = PrivateValues.LONGEST;

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    @JsonAnySetter
    void put(String name, @Nullable Object value) {
        fields.put(name, value);
    }

    @JsonAnyGetter
    Map<String, @Nullable Object> fields() {
        return fields;
    }

    /**
     * What came and is not {@code caller}'s to change, but for what changes with the clock: who
     * sends back what they read cannot know of that.
     */
    Map<String, @Nullable Object> others(Caller caller) {
        var others = new LinkedHashMap<String, @Nullable Object>(fields);
        others.keySet().removeAll(allowed(caller));
        others.keySet().removeAll(OF_THE_CLOCK);
        return others;
    }

    /** What is to be written, where nothing else has come. */
    Map<String, @Nullable Object> changes(Caller caller, boolean isWhole) {
        var faults = new LinkedHashMap<String, List<String>>();
        others(caller).keySet().forEach(name -> faults.put(name, List.of("cannot be changed")));
        return changes(caller, isWhole, faults);
    }

    /**
     * What is to be written.
     *
     * @param isWhole whether fields that are left out become empty
     * @param faults of the {@link #others}
     */
    Map<String, @Nullable Object> changes(
            Caller caller, boolean isWhole, Map<String, List<String>> faults) {
        caller.require(Role.PATIENT, Role.DOCTOR, Role.ADMIN);
        var allowed = allowed(caller);
        var errors = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> {
            String message = allowed.contains(name) ? check(name, value) : null;
            if (message != null) {
                errors.put(name, List.of(message));
            }
        });
        faults.forEach((name, messages) ->
                errors.put(name, isStaffs(name) ? List.of("is the clinic's to change") : messages));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var changes = new LinkedHashMap<String, @Nullable Object>();
        for (String name : allowed) {
            if (isWhole || fields.containsKey(name)) {
                changes.put(name, value(name));
            }
        }
        return changes;
    }

    private static List<String> allowed(Caller caller) {
        var allowed = new ArrayList<>(PrivateValues.OF_THE_PATIENT);
        if (caller.isAdmin() || caller.is(Role.DOCTOR)) {
            allowed.addAll(PrivateValues.OF_STAFF);
            allowed.addAll(FOLLOW_UP);
        }
        return allowed;
    }

    private static boolean isStaffs(String name) {
        return PrivateValues.OF_STAFF.contains(name) || FOLLOW_UP.contains(name);
    }

    private @Nullable Object value(String name) {
        Object value = fields.get(name);
        return value != null && name.equals("follow_up_date")
                ? LocalDate.parse(String.valueOf(value))
                : value;
    }

    private static @Nullable String check(String name, @Nullable Object value) {
        return switch (name) {
            case "follow_up_required" ->
                    value == null || value instanceof Boolean ? null : "is not true or false";
            case "follow_up_date" -> checkDate(value);
            default -> checkText(value);
        };
    }

    private static @Nullable String checkText(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            return "is not a text";
        }
        return text.length() > LONGEST ? "has more than " + LONGEST + " characters" : null;
    }

    private static @Nullable String checkDate(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            int year = LocalDate.parse(String.valueOf(value)).getYear();
            return SaneYears.isOfThisAge(year) ? null : "is not a date from 1900 to 9999";
        } catch (DateTimeParseException e) {
            return "is not a date such as 2026-12-30";
        }
    }
}

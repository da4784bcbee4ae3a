package org.umoorsehhat.waitlist.entry.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/** What may be entered, beyond the form of each field. */
public final class EntryRules {

    /** Of an entry that says none; also the best that a patient may set. */
    public static final int DEFAULT_PRIORITY = 5;

    private static final int DAYS_AHEAD = 731;

    /** Days after the first that a range may have. */
    private static final int DAYS_MORE = 30;

    private EntryRules() {}

    /**
     * What is checked.
     *
     * @param dateTo last day; absent: {@code date} alone
     * @param from earliest start; absent: any
     * @param until latest end; absent: any
     * @param priority absent: {@link #DEFAULT_PRIORITY}
     */
    public record Input(
            @Nullable LocalDate date,
            @Nullable LocalDate dateTo,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable Integer priority) {}

    /**
     * What is wrong, by the field's name in the API, in the order of the fields.
     *
     * @param before priority of the entry that is changed; null for a new one. What the clinic has
     *     granted stays when the patient changes something else
     */
    public static Map<String, List<String>> check(
            Input input, Caller caller, @Nullable Integer before, Instant now) {
        var errors = new LinkedHashMap<String, List<String>>();
        checkWindow(input.from(), input.until(), errors);
        LocalDate date = input.date();
        // Somewhere it is still yesterday.
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        if (date != null && date.isAfter(today.plusDays(DAYS_AHEAD))) {
            add(errors, "preferred_date", "is more than two years ahead");
        } else if (date != null && last(date, input).isBefore(today.minusDays(1))) {
            add(errors, "preferred_date", "is in the past");
        }
        LocalDate dateTo = input.dateTo();
        if (date != null && dateTo != null && dateTo.isBefore(date)) {
            add(errors, "preferred_date_to", "is before preferred_date");
        } else if (date != null && dateTo != null && dateTo.isAfter(date.plusDays(DAYS_MORE))) {
            add(errors, "preferred_date_to", "is more than 30 days after preferred_date");
        }
        Integer priority = input.priority();
        boolean isBetter =
                priority != null && priority < DEFAULT_PRIORITY && !priority.equals(before);
        if (isBetter && caller.role() == Role.PATIENT) {
            add(errors, "priority", "is 5 to 10 for a patient; the clinic may set a better one");
        }
        return errors;
    }

    /** A range may have begun before it is changed. */
    private static LocalDate last(LocalDate date, Input input) {
        LocalDate dateTo = input.dateTo();
        return dateTo != null && dateTo.isAfter(date) ? dateTo : date;
    }

    private static void checkWindow(
            @Nullable LocalTime from, @Nullable LocalTime until, Map<String, List<String>> errors) {
        if (from != null && from.getNano() != 0) {
            add(errors, "preferred_time_start", "has fractions of a second");
        }
        if (until != null && until.getNano() != 0) {
            add(errors, "preferred_time_end", "has fractions of a second");
        }
    }

    /** Adds one thing that is wrong with a field. */
    public static void add(Map<String, List<String>> errors, String field, String message) {
        errors.computeIfAbsent(field, name -> new ArrayList<>()).add(message);
    }
}

package org.umoorsehhat.booking.appointment.rules.state;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is written about a patient in an appointment: free text that no event, log or error
 * message carries. It is one column, which audit, archive and erasure handle as a whole: a new
 * field of this record needs nothing of them.
 */
public record PrivateValues(
        @Nullable String reasonForVisit,
        @Nullable String symptoms,
        @Nullable String chiefComplaint,
        @Nullable String notes,
        @Nullable String accessibilityNeeds,
        @Nullable String doctorNotes,
        @Nullable String cancellationReason) {

    public static final PrivateValues NONE =
            new PrivateValues(null, null, null, null, null, null, null);

    /** What a patient says about themselves, and may change; staff too. */
    public static final List<String> OF_THE_PATIENT =
            List.of(
                    "reason_for_visit",
                    "symptoms",
                    "chief_complaint",
                    "notes",
                    "accessibility_needs");

    /** What only those who treat may read and change. */
    public static final List<String> OF_STAFF = List.of("doctor_notes");

    /** What is between the patient and those who treat them: the front desk does not read it. */
    public static final List<String> CLINICAL =
            List.of("symptoms", "chief_complaint", "notes", "doctor_notes");

    private static final RecordComponent[] FIELDS = PrivateValues.class.getRecordComponents();
    private static final List<String> NAMES =
            Arrays.stream(FIELDS).map(PrivateValues::name).toList();
    private static final Constructor<PrivateValues> CONSTRUCTOR = constructor();

    /** Longest text of one field, in characters. */
    public static final int LONGEST = 2000;

    /** The fields by their names in JSON; those that are empty are null. */
    public Map<String, @Nullable String> asMap() {
        var map = new TreeMap<String, @Nullable String>();
        for (int i = 0; i < FIELDS.length; i++) {
            map.put(NAMES.get(i), value(i));
        }
        return map;
    }

    /**
     * The same with some fields replaced; names that are no fields of this record are passed over.
     */
    public PrivateValues with(Map<String, ? extends @Nullable Object> changes) {
        var values = new @Nullable Object[FIELDS.length];
        for (int i = 0; i < FIELDS.length; i++) {
            String name = NAMES.get(i);
            values[i] = changes.containsKey(name) ? changes.get(name) : value(i);
        }
        try {
            return CONSTRUCTOR.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with these empty. */
    public PrivateValues without(List<String> hidden) {
        var empty = new TreeMap<String, @Nullable String>();
        hidden.forEach(name -> empty.put(name, null));
        return with(empty);
    }

    private @Nullable String value(int field) {
        try {
            return (String) FIELDS[field].getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<PrivateValues> constructor() {
        try {
            return PrivateValues.class.getDeclaredConstructor(
                    Arrays.stream(FIELDS).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(RecordComponent field) {
        return field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}

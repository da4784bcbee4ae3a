package org.umoorsehhat.systemtests.compare.api;

import java.util.Map;

/**
 * What a number is the number of, from the field that it stands in and from where that field is.
 */
public final class Kinds {

    public static final String APPOINTMENT = "appointment";
    public static final String DOCTOR = "doctor";
    public static final String PATIENT = "patient";
    public static final String SERVICE = "service";
    public static final String SLOT = "slot";
    public static final String SERIES = "series";
    public static final String ABSENCE = "absence";
    public static final String ENTRY = "entry";
    public static final String REMINDER = "reminder";

    /** Where the numbers of things have fields of their own, as in events. */
    public static final String NOTHING = "thing";

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("doctor", DOCTOR),
                    Map.entry("doctor_id", DOCTOR),
                    Map.entry("patient", PATIENT),
                    Map.entry("patient_id", PATIENT),
                    Map.entry("service", SERVICE),
                    Map.entry("service_id", SERVICE),
                    Map.entry("time_slot", SLOT),
                    Map.entry("slot", SLOT),
                    Map.entry("slot_id", SLOT),
                    Map.entry("slot_ids", SLOT),
                    Map.entry("appointment", APPOINTMENT),
                    Map.entry("appointment_id", APPOINTMENT),
                    Map.entry("rescheduled_from", APPOINTMENT),
                    Map.entry("rescheduled_to", APPOINTMENT),
                    Map.entry("series", SERIES),
                    Map.entry("series_id", SERIES),
                    Map.entry("absence_id", ABSENCE),
                    Map.entry("entry", ENTRY),
                    Map.entry("entry_id", ENTRY),
                    Map.entry("reminder", REMINDER),
                    Map.entry("delivery_id", REMINDER));

    /** What the {@code id} of an object is, from the field that holds the object. */
    private static final Map<String, String> HOLDERS =
            Map.of(
                    "appointment", APPOINTMENT,
                    "old_appointment", APPOINTMENT,
                    "new_appointment", APPOINTMENT,
                    "appointment_details", APPOINTMENT,
                    "previous", APPOINTMENT,
                    "entry", ENTRY,
                    "reminder", REMINDER,
                    "slots", SLOT,
                    "closed_slots", SLOT);

    private static final Map<String, String> COLLECTIONS =
            Map.of(
                    "doctors", DOCTOR,
                    "services", SERVICE,
                    "patients", PATIENT,
                    "preferences", PATIENT,
                    "appointments", APPOINTMENT,
                    "time-slots", SLOT,
                    "time-off", ABSENCE,
                    "waiting-list", ENTRY,
                    "reminders", REMINDER);

    private Kinds() {}

    /** Of the resources at a path below {@code /api/appointments}: {@code /doctors/7}. */
    public static String of(String path) {
        if (path.startsWith("/time-slots/recurring")) {
            return SERIES;
        }
        if (path.matches(".+/(logs|history|reminders)/?")) {
            return path.matches(".+/reminders/?") ? REMINDER : path.replaceAll(".+/(\\w+)/?", "$1");
        }
        return ofCollection(path.split("[/?]", 3)[1]);
    }

    /** Of the resources in a collection; {@link #NOTHING} where it is not one. */
    public static String ofCollection(String name) {
        return COLLECTIONS.getOrDefault(name, NOTHING);
    }

    /** Of a number in a field of an object; empty for a number that counts or measures. */
    public static String ofField(String field, String object) {
        return field.equals("id") || field.equals("ids") ? object : FIELDS.getOrDefault(field, "");
    }

    /** Of an object in a field of another one, which is what {@code object} says. */
    public static String ofHeld(String field, String object) {
        return HOLDERS.getOrDefault(field, object);
    }
}

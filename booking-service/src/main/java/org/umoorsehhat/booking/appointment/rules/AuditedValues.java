package org.umoorsehhat.booking.appointment.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.audit.rules.AuditRecord.Difference;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.rules.Codes;

/** The fields of an appointment whose changes the audit log shows, but for texts. */
final class AuditedValues {

    private AuditedValues() {}

    /** What may change, by the names of the fields in JSON. */
    static Map<String, @Nullable Object> of(Appointment a) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("status", Codes.of(a.status()));
        values.put("is_paid", a.payment().isPaid());
        values.put("payment_method", code(a.payment().method()));
        values.put("amount_paid", a.payment().amount());
        values.put("cancellation_fee_due", a.payment().due());
        values.put("follow_up_required", a.followUp().required());
        values.put("follow_up_date", text(a.followUp().date()));
        values.put("confirmation_sent", a.messages().confirmationSent());
        values.put("reminder_sent", a.messages().reminderSent());
        values.put("attendance_confirmed_at", text(a.milestones().attendance()));
        values.put("arrived_at", text(a.milestones().arrived()));
        values.put("rescheduled_to", a.moves().to());
        return values;
    }

    /** What a new appointment begins with. */
    static Map<String, @Nullable Object> ofNew(Appointment a) {
        Visit visit = a.visit();
        var values = new TreeMap<String, @Nullable Object>();
        values.put("status", Codes.of(a.status()));
        values.put("doctor", visit.doctor());
        values.put("patient", visit.patient());
        values.put("service", visit.service());
        values.put("appointment_type", Codes.of(visit.type()));
        values.put("appointment_date", text(visit.date()));
        values.put("appointment_time", LocalTimes.text(visit.time()));
        values.put("duration_minutes", visit.minutes());
        values.put("consultation_fee", a.payment().fee().toPlainString());
        values.put("booking_method", Codes.of(visit.method()));
        values.values().removeIf(Objects::isNull);
        return values;
    }

    static Difference difference(
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        var was = new TreeMap<String, @Nullable Object>();
        var is = new TreeMap<String, @Nullable Object>();
        after.forEach((name, value) -> {
            if (!Objects.equals(before.get(name), value)) {
                was.put(name, before.get(name));
                is.put(name, value);
            }
        });
        return new Difference(was, is);
    }

    private static @Nullable String code(@Nullable Enum<?> constant) {
        return constant == null ? null : Codes.of(constant);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

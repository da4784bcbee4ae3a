package org.umoorsehhat.booking.appointment.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.series.SeriesPlace;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.payment.rules.CancellationFee;
import org.umoorsehhat.booking.payment.rules.Money;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.caller.Role;

/** The whole public state of an appointment, as its events carry it. */
final class AppointmentEvents {

    private AppointmentEvents() {}

    static AppointmentEvent of(String fact, Appointment a) {
        return new AppointmentEvent(
                fact, a.bookingReference().toString(), a.revision().reference(), state(a));
    }

    /** With how much was paid or given back, where that is what changed. */
    static AppointmentEvent changed(String fact, Appointment before, Appointment after) {
        AppointmentEvent event = of(fact, after);
        BigDecimal more = after.payment().received().subtract(before.payment().received());
        if (more.signum() != 0) {
            event.data().put("amount", more.abs().toPlainString());
        }
        return event;
    }

    /** One event for both: a reschedule is no cancellation and booking. */
    static AppointmentEvent moved(String fact, Appointment old, Appointment made) {
        Visit was = old.visit();
        var previous = new LinkedHashMap<String, Object>();
        previous.put("id", old.id());
        previous.put("appointment_id", old.appointmentId().toString());
        previous.put("date", was.date().toString());
        previous.put("start_time", LocalTimes.text(was.time()));
        previous.put("starts_at", was.startsAt().toString());
        previous.put("ends_at", was.endsAt().toString());
        putChanged(previous, "doctor_id", was.doctor(), made.visit().doctor());
        putChanged(previous, "doctor_name", old.names().doctor(), made.names().doctor());
        putChanged(previous, "service_id", was.service(), made.visit().service());
        putChanged(previous, "service_name", old.names().service(), made.names().service());
        putChanged(previous, "duration_minutes", was.minutes(), made.visit().minutes());
        AppointmentEvent event = of(fact, made);
        event.data().put("previous", previous);
        return event;
    }

    /** Why the clinic declined or cancelled it: in words for its patient, and nobody else. */
    static AppointmentEvent explanation(Appointment a) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", a.id());
        data.put("appointment_id", a.appointmentId().toString());
        data.put("booking_reference", a.bookingReference().toString());
        data.put("patient_id", a.visit().patient());
        putKnown(data, "reason", a.privateValues().cancellationReason());
        return new AppointmentEvent(
                "explained", a.bookingReference().toString(), a.revision().reference(), data);
    }

    private static Map<String, Object> state(Appointment a) {
        Visit visit = a.visit();
        var data = new LinkedHashMap<String, Object>();
        data.put("id", a.id());
        data.put("appointment_id", a.appointmentId().toString());
        data.put("booking_reference", a.bookingReference().toString());
        data.put("reference", a.reference());
        data.put("doctor_id", visit.doctor());
        putKnown(data, "doctor_name", a.names().doctor());
        data.put("patient_id", visit.patient());
        putKnown(data, "service_id", visit.service());
        putKnown(data, "service_name", a.names().service());
        SeriesPlace series = visit.series();
        if (series != null) {
            data.put("series_id", series.series().toString());
            data.put("series_number", series.number());
        }
        data.put("appointment_type", Codes.of(visit.type()));
        data.put("status", Codes.of(told(a)));
        data.put("date", visit.date().toString());
        data.put("start_time", LocalTimes.text(visit.time()));
        data.put("duration_minutes", visit.minutes());
        data.put("time_zone", visit.timeZone());
        data.put("starts_at", visit.startsAt().toString());
        data.put("ends_at", visit.endsAt().toString());
        putFee(data, a.payment().fee());
        putKnown(data, "currency", Money.told(a.payment().currency()));
        BigDecimal deposit = a.payment().price().deposit();
        putKnown(data, "deposit_amount", deposit == null ? null : deposit.toPlainString());
        putKnown(data, "deposit_paid", a.payment().isDepositPaid());
        putCancellationFee(data, a.payment());
        data.put("is_paid", a.payment().isPaid());
        BigDecimal paid = a.payment().amount();
        putKnown(data, "amount_paid", paid == null ? null : paid.toPlainString());
        data.put("booking_method", Codes.of(visit.method()));
        data.put("off_slot", visit.offSlot());
        data.put("slot_ids", visit.slots());
        Instant agreed = a.origin().agreedStart();
        putKnown(data, "agreed_start", agreed == null ? null : agreed.toString());
        Instant attendance = a.milestones().attendance();
        putKnown(
                data, "attendance_confirmed_at", attendance == null ? null : attendance.toString());
        Instant arrived = a.milestones().arrived();
        putKnown(data, "arrived_at", arrived == null ? null : arrived.toString());
        var cancellation = a.cancellation();
        if (cancellation != null) {
            putKnown(data, "cancelled_by", told(cancellation.byRole()));
        }
        return data;
    }

    /** Readers of v1 know no state of arrival: whoever is there is expected, since arrived_at. */
    private static AppointmentStatus told(Appointment a) {
        if (a.status() != AppointmentStatus.ARRIVED) {
            return a.status();
        }
        return a.moves().from() == null ? AppointmentStatus.CONFIRMED : AppointmentStatus.SCHEDULED;
    }

    /** Nor do they know a front desk: to them it is the clinic, as administrators are. */
    private static @Nullable String told(@Nullable String role) {
        return Role.FRONT_DESK.claim().equals(role) ? Role.ADMIN.claim() : role;
    }

    /** What stays the state says already. */
    private static void putChanged(
            Map<String, Object> data, String name, @Nullable Object was, @Nullable Object is) {
        putKnown(data, name, Objects.equals(was, is) ? null : was);
    }

    private static void putCancellationFee(Map<String, Object> data, Payment payment) {
        CancellationFee fee = payment.price().cancellationFee();
        if (fee != null) {
            data.put("cancellation_fee", fee.amount().toPlainString());
            data.put("cancel_free_until", fee.freeUntil().toString());
            data.put("no_show_fee", fee.onNoShow());
        }
        BigDecimal due = payment.due();
        putKnown(data, "cancellation_fee_due", due == null ? null : due.toPlainString());
    }

    private static void putFee(Map<String, Object> data, BigDecimal fee) {
        BigDecimal told = Money.rounded(fee);
        data.put("consultation_fee", told.toPlainString());
        putKnown(data, "exact_fee", told.compareTo(fee) == 0 ? null : fee.toPlainString());
    }

    private static void putKnown(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}

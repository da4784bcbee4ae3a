package org.umoorsehhat.booking.appointment.web;

import static org.umoorsehhat.booking.rules.Codes.of;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.web.Csv;

/**
 * Appointments as lines of a file: fields as the API names and writes them. Free text about a
 * patient is not among them: a file is kept, copied and sent, and health data stay here.
 */
final class AppointmentCsv {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final Map<String, Function<AppointmentView, @Nullable Object>> COLUMNS =
            columns();

    private AppointmentCsv() {}

    /** The names of the columns. */
    static String header() {
        return Csv.line(List.copyOf(COLUMNS.keySet()));
    }

    static String line(AppointmentView appointment) {
        var cells = new ArrayList<@Nullable Object>(COLUMNS.size());
        COLUMNS.values().forEach(column -> cells.add(column.apply(appointment)));
        return Csv.line(cells);
    }

    private static Map<String, Function<AppointmentView, @Nullable Object>> columns() {
        var columns = new LinkedHashMap<String, Function<AppointmentView, @Nullable Object>>();
        columns.put("id", AppointmentView::id);
        columns.put("reference", AppointmentView::reference);
        columns.put("appointment_date", AppointmentView::appointmentDate);
        columns.put("appointment_time", a -> TIME.format(a.appointmentTime()));
        columns.put("duration_minutes", AppointmentView::durationMinutes);
        columns.put("time_zone", AppointmentView::timeZone);
        columns.put("starts_at", AppointmentView::startsAt);
        columns.put("doctor", AppointmentView::doctor);
        columns.put("doctor_name", AppointmentView::doctorName);
        columns.put("patient", AppointmentView::patient);
        columns.put("patient_name", AppointmentView::patientName);
        columns.put("service", AppointmentView::service);
        columns.put("service_name", AppointmentView::serviceName);
        columns.put("appointment_type", a -> of(a.appointmentType()));
        columns.put("status", a -> of(a.status()));
        columns.put("booking_method", a -> of(a.bookingMethod()));
        columns.put("off_slot", AppointmentView::offSlot);
        columns.put("consultation_fee", a -> a.consultationFee().toPlainString());
        columns.put("currency", AppointmentView::currency);
        columns.put(
                "deposit_amount",
                a -> a.depositAmount() == null ? null : a.depositAmount().toPlainString());
        columns.put("deposit_paid", AppointmentView::depositPaid);
        columns.put("is_paid", AppointmentView::isPaid);
        columns.put(
                "payment_method", a -> a.paymentMethod() == null ? null : of(a.paymentMethod()));
        columns.put(
                "amount_paid", a -> a.amountPaid() == null ? null : a.amountPaid().toPlainString());
        columns.put(
                "cancellation_fee_due",
                a ->
                        a.cancellationFeeDue() == null
                                ? null
                                : a.cancellationFeeDue().toPlainString());
        columns.put("amount_due", a -> a.amountDue().toPlainString());
        columns.put("follow_up_required", AppointmentView::followUpRequired);
        columns.put("follow_up_date", AppointmentView::followUpDate);
        columns.put("created_at", AppointmentView::createdAt);
        columns.put("confirmed_at", AppointmentView::confirmedAt);
        columns.put("arrived_at", AppointmentView::arrivedAt);
        columns.put("completed_at", AppointmentView::completedAt);
        columns.put("cancelled_at", AppointmentView::cancelledAt);
        columns.put("rescheduled_from", AppointmentView::rescheduledFrom);
        columns.put("rescheduled_to", AppointmentView::rescheduledTo);
        return columns;
    }
}

package org.umoorsehhat.booking.appointment.persistence;

import static org.umoorsehhat.booking.persistence.Columns.code;
import static org.umoorsehhat.booking.persistence.Columns.optionalCode;
import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.series.SeriesPlace;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Cancellation;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Messages;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Milestones;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Moves;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Names;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Origin;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Revision;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.FollowUp;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.appointment.rules.state.Undoable;
import org.umoorsehhat.booking.audit.rules.AuditHead;
import org.umoorsehhat.booking.payment.rules.CancellationFee;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.rules.Codes;

/**
 * The columns of the table {@code appointment}: the one place that knows them, to write and to
 * read.
 */
@Component
public class AppointmentColumns {

    private final PrivateValuesJson privateValues;
    private final List<AppointmentColumn> all;
    private final List<AppointmentColumn> changing;

    AppointmentColumns(PrivateValuesJson privateValues) {
        this.privateValues = privateValues;
        this.all = columns();
        this.changing = all.stream().filter(column -> !column.isFixed()).toList();
    }

    private List<AppointmentColumn> columns() {
        return List.of(
                fixed("id", Long.class, Appointment::id),
                fixed("appointment_id", UUID.class, Appointment::appointmentId),
                fixed("booking_reference", UUID.class, Appointment::bookingReference),
                fixed("reference", String.class, Appointment::reference),
                fixed("doctor_id", Long.class, a -> a.visit().doctor()),
                fixed("patient_id", Long.class, a -> a.visit().patient()),
                fixed("service_id", Long.class, a -> a.visit().service()),
                fixed("appointment_type", String.class, a -> Codes.of(a.visit().type())),
                fixed("booking_method", String.class, a -> Codes.of(a.visit().method())),
                fixed("series_id", UUID.class, a -> of(a.visit().series(), SeriesPlace::series)),
                fixed(
                        "series_number",
                        Integer.class,
                        a -> of(a.visit().series(), SeriesPlace::number)),
                fixed("local_date", LocalDate.class, a -> a.visit().date()),
                fixed("start_time", LocalTime.class, a -> a.visit().time()),
                fixed("duration_minutes", Integer.class, a -> a.visit().minutes()),
                fixed("time_zone", String.class, a -> a.visit().timeZone()),
                fixed("starts_at", Instant.class, a -> a.visit().startsAt()),
                fixed("ends_at", Instant.class, a -> a.visit().endsAt()),
                fixed("buffer_before", Integer.class, a -> a.visit().buffers().before()),
                fixed("buffer_after", Integer.class, a -> a.visit().buffers().after()),
                fixed("consultation_fee", BigDecimal.class, a -> a.payment().fee()),
                fixed("currency", String.class, a -> a.payment().currency()),
                fixed("deposit_amount", BigDecimal.class, a -> a.payment().price().deposit()),
                fixed(
                        "cancellation_fee",
                        BigDecimal.class,
                        a -> of(a.payment().price().cancellationFee(), CancellationFee::amount)),
                fixed(
                        "cancel_free_until",
                        Instant.class,
                        a -> of(a.payment().price().cancellationFee(), CancellationFee::freeUntil)),
                fixed(
                        "no_show_fee",
                        Boolean.class,
                        a -> of(a.payment().price().cancellationFee(), CancellationFee::onNoShow)),
                fixed("requires_confirmation", Boolean.class, Appointment::requiresConfirmation),
                fixed("booked_by", String.class, Appointment::bookedBy),
                fixed("booked_by_role", String.class, a -> a.origin().role()),
                fixed("agreed_start", Instant.class, a -> a.origin().agreedStart()),
                fixed("cancel_until", Instant.class, a -> a.origin().cancelUntil()),
                fixed("rescheduled_from", Long.class, a -> a.moves().from()),
                fixed("created_at", Instant.class, a -> a.milestones().created()),
                column("status", String.class, a -> Codes.of(a.status())),
                column("is_paid", Boolean.class, a -> a.payment().isPaid()),
                column("payment_method", String.class, a -> of(a.payment().method(), Codes::of)),
                column("amount_paid", BigDecimal.class, a -> a.payment().amount()),
                column("cancellation_fee_due", BigDecimal.class, a -> a.payment().due()),
                column("private_values", Json.class, a -> privateValues.write(a.privateValues())),
                column("follow_up_required", Boolean.class, a -> a.followUp().required()),
                column("follow_up_date", LocalDate.class, a -> a.followUp().date()),
                column("confirmation_sent", Boolean.class, a -> a.messages().confirmationSent()),
                column("reminder_sent", Boolean.class, a -> a.messages().reminderSent()),
                column("cancelled_at", Instant.class, a -> of(a.cancellation(), Cancellation::at)),
                column("cancelled_by", String.class, a -> of(a.cancellation(), Cancellation::by)),
                column(
                        "cancelled_by_role",
                        String.class,
                        a -> of(a.cancellation(), Cancellation::byRole)),
                column("is_declined", Boolean.class, Appointment::isDeclined),
                column(
                        "undo_status",
                        String.class,
                        a -> of(a.undoable(), u -> Codes.of(u.before()))),
                column("undo_until", Instant.class, a -> of(a.undoable(), Undoable::until)),
                column("rescheduled_to", Long.class, a -> a.moves().to()),
                column("updated_at", Instant.class, a -> a.milestones().updated()),
                column("confirmed_at", Instant.class, a -> a.milestones().confirmed()),
                column("attendance_at", Instant.class, a -> a.milestones().attendance()),
                column("arrived_at", Instant.class, a -> a.milestones().arrived()),
                column("started_at", Instant.class, a -> a.milestones().started()),
                column("completed_at", Instant.class, a -> a.milestones().completed()),
                column("version", Long.class, a -> a.revision().version()),
                column("reference_version", Long.class, a -> a.revision().reference()),
                column("audit_count", Integer.class, a -> a.revision().audit().count()),
                column("audit_hash", byte[].class, a -> a.revision().audit().hash()));
    }

    private static AppointmentColumn fixed(
            String name, Class<?> type, Function<Appointment, @Nullable Object> value) {
        return new AppointmentColumn(name, type, true, value);
    }

    private static AppointmentColumn column(
            String name, Class<?> type, Function<Appointment, @Nullable Object> value) {
        return new AppointmentColumn(name, type, false, value);
    }

    /** All but the seats, which the ledger finds: {@code slot_ids} and {@code off_slot}. */
    List<AppointmentColumn> all() {
        return all;
    }

    /** Those that a change may change. */
    List<AppointmentColumn> changing() {
        return changing;
    }

    public Appointment read(Readable row) {
        return new Appointment(
                required(row, "id", Long.class),
                required(row, "appointment_id", UUID.class),
                required(row, "booking_reference", UUID.class),
                required(row, "reference", String.class),
                AppointmentParts.visit(row),
                code(row, "status", AppointmentStatus.class),
                new Payment(
                        AppointmentParts.price(row),
                        optionalCode(row, "payment_method", PaymentMethod.class),
                        row.get("amount_paid", BigDecimal.class),
                        row.get("cancellation_fee_due", BigDecimal.class)),
                new FollowUp(
                        required(row, "follow_up_required", Boolean.class),
                        row.get("follow_up_date", LocalDate.class)),
                privateValues.read(required(row, "private_values", Json.class)),
                required(row, "requires_confirmation", Boolean.class),
                row.get("booked_by", String.class),
                new Origin(
                        required(row, "booked_by_role", String.class),
                        row.get("agreed_start", Instant.class),
                        row.get("cancel_until", Instant.class)),
                AppointmentParts.cancellation(row),
                AppointmentParts.undoable(row),
                new Moves(
                        row.get("rescheduled_from", Long.class),
                        row.get("rescheduled_to", Long.class)),
                new Messages(
                        required(row, "confirmation_sent", Boolean.class),
                        required(row, "reminder_sent", Boolean.class)),
                new Milestones(
                        required(row, "created_at", Instant.class),
                        required(row, "updated_at", Instant.class),
                        row.get("confirmed_at", Instant.class),
                        row.get("attendance_at", Instant.class),
                        row.get("arrived_at", Instant.class),
                        row.get("started_at", Instant.class),
                        row.get("completed_at", Instant.class)),
                new Names(
                        row.get("doctor_name", String.class),
                        row.get("patient_name", String.class),
                        row.get("service_name", String.class),
                        AppointmentParts.room(row),
                        required(row, "doctor_is_active", Boolean.class),
                        required(row, "patient_is_active", Boolean.class)),
                new Revision(
                        required(row, "version", Long.class),
                        required(row, "reference_version", Long.class),
                        new AuditHead(
                                required(row, "audit_count", Integer.class),
                                required(row, "audit_hash", byte[].class))));
    }

    /** Of a part that an appointment may not have. */
    private static <P> @Nullable Object of(@Nullable P part, Function<P, @Nullable Object> value) {
        return part == null ? null : value.apply(part);
    }
}

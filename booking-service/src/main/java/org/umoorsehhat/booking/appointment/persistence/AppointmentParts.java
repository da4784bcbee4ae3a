package org.umoorsehhat.booking.appointment.persistence;

import static org.umoorsehhat.booking.persistence.Columns.code;
import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.series.SeriesPlace;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Cancellation;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.rules.state.Undoable;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.appointment.rules.state.VisitDetails;
import org.umoorsehhat.booking.appointment.rules.state.VisitRoom;
import org.umoorsehhat.booking.payment.rules.CancellationFee;
import org.umoorsehhat.booking.payment.rules.Price;
import org.umoorsehhat.booking.rules.Buffers;

/** Reads the parts of an appointment that are records of their own. */
final class AppointmentParts {

    private AppointmentParts() {}

    static Price price(Readable row) {
        return new Price(
                required(row, "consultation_fee", BigDecimal.class),
                required(row, "currency", String.class),
                row.get("deposit_amount", BigDecimal.class),
                cancellationFee(row));
    }

    private static @Nullable CancellationFee cancellationFee(Readable row) {
        BigDecimal amount = row.get("cancellation_fee", BigDecimal.class);
        return amount == null
                ? null
                : new CancellationFee(
                        amount,
                        required(row, "cancel_free_until", Instant.class),
                        required(row, "no_show_fee", Boolean.class));
    }

    static Visit visit(Readable row) {
        return new Visit(
                required(row, "doctor_id", Long.class),
                required(row, "patient_id", Long.class),
                row.get("service_id", Long.class),
                new VisitDetails(
                        code(row, "appointment_type", AppointmentType.class),
                        code(row, "booking_method", BookingMethod.class),
                        series(row)),
                required(row, "local_date", LocalDate.class),
                required(row, "start_time", LocalTime.class),
                required(row, "duration_minutes", Integer.class),
                required(row, "time_zone", String.class),
                required(row, "starts_at", Instant.class),
                required(row, "ends_at", Instant.class),
                required(row, "off_slot", Boolean.class),
                List.of(required(row, "slot_ids", Long[].class)),
                new Buffers(
                        required(row, "buffer_before", Integer.class),
                        required(row, "buffer_after", Integer.class)));
    }

    private static @Nullable SeriesPlace series(Readable row) {
        UUID series = row.get("series_id", UUID.class);
        return series == null
                ? null
                : new SeriesPlace(series, required(row, "series_number", Integer.class));
    }

    static @Nullable VisitRoom room(Readable row) {
        return VisitRoom.of(row.get("room", String.class), row.get("room_location", String.class));
    }

    static @Nullable Cancellation cancellation(Readable row) {
        Instant at = row.get("cancelled_at", Instant.class);
        return at == null
                ? null
                : new Cancellation(
                        at,
                        row.get("cancelled_by", String.class),
                        row.get("cancelled_by_role", String.class),
                        required(row, "is_declined", Boolean.class));
    }

    static @Nullable Undoable undoable(Readable row) {
        Instant until = row.get("undo_until", Instant.class);
        return until == null
                ? null
                : new Undoable(code(row, "undo_status", AppointmentStatus.class), until);
    }
}

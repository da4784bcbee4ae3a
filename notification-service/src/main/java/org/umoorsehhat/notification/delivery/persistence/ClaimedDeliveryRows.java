package org.umoorsehhat.notification.delivery.persistence;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.message.MessageDetails;
import org.umoorsehhat.notification.message.MessageKind;
import org.umoorsehhat.notification.message.Subject;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.persistence.PreferenceRow;
import tools.jackson.databind.json.JsonMapper;

/** Reads claimed messages with all that is known of their subject and patient. */
final class ClaimedDeliveryRows {

    /** What {@link #read} needs, of {@link #BY_FUNCTION} or {@link #BY_JOINS}. */
    static final String COLUMNS =
            """
            SELECT c.id, c.message_id, c.lease, c.message, c.channel, c.details::text AS details, c.scheduled_for, c.created_at,
                   c.not_after, c.attempts, is_repeat, c.patient_id, c.traceparent,
                   p.name AS patient_name, p.email, p.phone, p.locale, p.time_zone AS patient_zone, p.is_active,
                   %s,
                   a.id AS appointment, a.appointment_id, a.booking_reference, a.reference, a.status AS appointment_status, a.doctor_name,
                   a.service_name, a.fee, a.currency, a.is_paid, a.amount_paid, a.fee_due, a.time_zone AS clinic_zone, a.starts_at, a.ends_at,
                   o.id AS offer, o.entry_id, o.is_open, o.time_zone AS offer_zone, o.starts_at AS offer_starts_at,
                   o.duration_minutes AS offer_minutes, o.expires_at, d.name AS directory_name, d.location, d.is_active IS NOT FALSE AS doctor_is_active, declined_because
            """
                    .formatted(PreferenceRow.COLUMNS);

    /** From what {@code claim_due} has found, {@code x}. */
    static final String BY_FUNCTION =
            """
            CROSS JOIN LATERAL (SELECT (x.claimed).*) c
            CROSS JOIN LATERAL (SELECT (x.recipient).*) p
            CROSS JOIN LATERAL (SELECT (x.wishes).*) f
            CROSS JOIN LATERAL (SELECT (x.about).*) a
            CROSS JOIN LATERAL (SELECT (x.offered).*) o
            CROSS JOIN LATERAL (SELECT (x.by_whom).*) d
            """;

    /**
     * From the claimed rows {@code claimed}. Each is looked up by itself: as plain joins, few rows
     * were matched by reading all patients.
     */
    static final String BY_JOINS =
            """
            FROM claimed c
            LEFT JOIN LATERAL (SELECT * FROM patient WHERE id = c.patient_id LIMIT 1) p ON true
            LEFT JOIN LATERAL (SELECT * FROM preference WHERE patient_id = c.patient_id LIMIT 1) f ON true
            LEFT JOIN LATERAL (SELECT * FROM appointment WHERE id = c.appointment LIMIT 1) a ON true
            LEFT JOIN LATERAL (SELECT * FROM offer WHERE id = c.offer_id LIMIT 1) o ON true
            LEFT JOIN LATERAL (
                SELECT * FROM doctor WHERE id = coalesce(a.doctor_id, o.doctor_id, (c.details ->> 'doctor_id')::bigint) LIMIT 1
            ) d ON true
            LEFT JOIN LATERAL (
                SELECT reason AS declined_because FROM cancellation_reason
                WHERE c.message IN ('cancellation', 'decline') AND appointment = c.appointment LIMIT 1
            ) r ON true
            """;

    private final JsonMapper json;

    ClaimedDeliveryRows(JsonMapper json) {
        this.json = json;
    }

    ClaimedDelivery read(Readable row) {
        return new ClaimedDelivery(
                required(row, "id", Long.class),
                required(row, "message_id", UUID.class),
                required(row, "lease", UUID.class),
                MessageKind.stored(required(row, "message", String.class)),
                Channel.stored(required(row, "channel", String.class)),
                json.readValue(required(row, "details", String.class), MessageDetails.class),
                instant(row, "scheduled_for"),
                instant(row, "created_at"),
                optionalInstant(row, "not_after"),
                required(row, "attempts", Integer.class),
                required(row, "is_repeat", Boolean.class),
                subject(row),
                patient(row),
                PreferenceRow.read(row),
                required(row, "doctor_is_active", Boolean.class),
                row.get("traceparent", String.class));
    }

    static @Nullable Patient patient(Readable row) {
        String name = row.get("patient_name", String.class);
        return name == null
                ? null
                : new Patient(
                        required(row, "patient_id", Long.class),
                        name,
                        row.get("email", String.class),
                        row.get("phone", String.class),
                        Locale.forLanguageTag(required(row, "locale", String.class)),
                        ZoneId.of(required(row, "patient_zone", String.class)),
                        required(row, "is_active", Boolean.class));
    }

    private static Subject subject(Readable row) {
        String location = row.get("location", String.class);
        String doctor = row.get("directory_name", String.class);
        Long appointment = row.get("appointment", Long.class);
        if (appointment != null) {
            return new Subject.Appointment(
                    appointment,
                    required(row, "appointment_id", UUID.class),
                    required(row, "booking_reference", UUID.class),
                    row.get("reference", String.class),
                    required(row, "appointment_status", String.class),
                    required(row, "doctor_name", String.class),
                    location,
                    row.get("service_name", String.class),
                    ZoneId.of(required(row, "clinic_zone", String.class)),
                    instant(row, "starts_at"),
                    instant(row, "ends_at"),
                    row.get("declined_because", String.class),
                    fee(row));
        }
        UUID offer = row.get("offer", UUID.class);
        if (offer != null) {
            return new Subject.Offer(
                    offer,
                    required(row, "entry_id", Long.class),
                    required(row, "is_open", Boolean.class),
                    doctor,
                    location,
                    ZoneId.of(required(row, "offer_zone", String.class)),
                    instant(row, "offer_starts_at"),
                    required(row, "offer_minutes", Integer.class),
                    instant(row, "expires_at"));
        }
        return new Subject.Day(doctor, location);
    }

    private static Subject.@Nullable Fee fee(Readable row) {
        BigDecimal amount = row.get("fee", BigDecimal.class);
        return amount == null
                ? null
                : new Subject.Fee(
                        amount,
                        row.get("currency", String.class),
                        required(row, "is_paid", Boolean.class),
                        row.get("amount_paid", BigDecimal.class),
                        row.get("fee_due", BigDecimal.class));
    }

    private static Instant instant(Readable row, String column) {
        return required(row, column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalInstant(Readable row, String column) {
        OffsetDateTime time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}

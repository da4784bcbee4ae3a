package org.umoorsehhat.waitlist.offer.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.offer.rules.BookedAppointment;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.offer.rules.OfferStatus;
import org.umoorsehhat.waitlist.rules.Seat;
import tools.jackson.databind.json.JsonMapper;

/** Rows as holds and offers. */
@Component
class OfferRows {

    private final JsonMapper json;

    OfferRows(JsonMapper json) {
        this.json = json;
    }

    Json json(BookedAppointment appointment) {
        return Json.of(json.writeValueAsBytes(appointment));
    }

    Offer offer(Readable row) {
        return new Offer(
                required(row, "id", UUID.class),
                required(row, "hold_id", UUID.class),
                required(row, "entry_id", Long.class),
                required(row, "patient_id", Long.class),
                seat(row, "hold_type"),
                required(row, "appointment_type", String.class),
                OfferStatus.of(required(row, "status", String.class)),
                row.get("refusal", String.class),
                appointment(row.get("appointment", String.class)),
                required(row, "expires_at", Instant.class),
                required(row, "version", Long.class));
    }

    private @Nullable BookedAppointment appointment(@Nullable String text) {
        return text == null ? null : json.readValue(text, BookedAppointment.class);
    }

    static Hold hold(Readable row) {
        return new Hold(
                required(row, "id", UUID.class),
                seat(row, "appointment_type"),
                row.get("entry_id", Long.class),
                row.get("request_id", UUID.class),
                required(row, "expires_at", Instant.class),
                required(row, "freed_at", Instant.class));
    }

    private static Seat seat(Readable row, String type) {
        return new Seat(
                required(row, "slot_id", Long.class),
                required(row, "doctor_id", Long.class),
                required(row, "starts_at", Instant.class),
                required(row, "ends_at", Instant.class),
                ZoneId.of(required(row, "time_zone", String.class)),
                row.get(type, String.class));
    }
}

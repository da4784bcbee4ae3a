package org.umoorsehhat.booking.appointment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.waiting.HoldPolicy;

/**
 * A command to do something with one appointment.
 *
 * @param ifMatch versions that the caller accepts; absent when any will do
 * @param fields to change, for {@code update} and {@code complete}
 */
public record Action(
        String action,
        @Nullable Long id,
        @Nullable UUID uuid,
        @Nullable Key idempotency,
        @Nullable List<Long> ifMatch,
        Instant now,
        HoldPolicy.@Nullable Parameters holdPolicy,
        @Nullable String reason,
        @Nullable PaymentMethod paymentMethod,
        @Nullable BigDecimal amount,
        @Nullable String channel,
        @Nullable Map<String, @Nullable Object> fields) {

    /** An action that takes nothing else. */
    public static Action plain(String action, AppointmentRef ref, @Nullable Key key, Instant now) {
        return new Action(
                action, ref.id(), ref.uuid(), key, null, now, null, null, null, null, null, null);
    }

    public Action withReason(String text, HoldPolicy.Parameters policy) {
        return new Action(
                action, id, uuid, idempotency, ifMatch, now, policy, text, null, null, null, null);
    }

    public Action withPayment(PaymentMethod method, @Nullable BigDecimal amount) {
        return new Action(
                action,
                id,
                uuid,
                idempotency,
                ifMatch,
                now,
                null,
                null,
                method,
                amount,
                null,
                null);
    }

    public Action withFields(Map<String, @Nullable Object> changes, @Nullable List<Long> match) {
        return new Action(
                action, id, uuid, idempotency, match, now, null, null, null, null, null, changes);
    }

    public Action through(String sentBy) {
        return new Action(
                action, id, uuid, idempotency, ifMatch, now, null, null, null, null, sentBy, null);
    }
}

package org.umoorsehhat.notification.delivery;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.message.MessageDetails;
import org.umoorsehhat.notification.message.MessageKind;
import org.umoorsehhat.notification.message.Subject;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.Preferences;

/**
 * A message that this instance, and no other, may send until its lease ends, with all that is known
 * at this moment.
 *
 * @param lease which claim this is; what is recorded under an older one has no effect
 * @param attempts this one included
 * @param isRepeat whether it is not known if the attempt before sent it
 * @param patient absent when booking-service has not told of them yet, or they were erased
 * @param isDoctorActive whether the doctor, if it is about one, takes appointments
 * @param traceparent of the request that it follows from, if that is traced
 */
public record ClaimedDelivery(
        long id,
        UUID messageId,
        UUID lease,
        MessageKind kind,
        Channel channel,
        MessageDetails details,
        Instant scheduledFor,
        Instant createdAt,
        @Nullable Instant notAfter,
        int attempts,
        boolean isRepeat,
        Subject subject,
        @Nullable Patient patient,
        Preferences preferences,
        boolean isDoctorActive,
        @Nullable String traceparent) {

    /** The same after its patient's number was stopped for these channels. */
    public ClaimedDelivery stopping(Set<Channel> channels) {
        return new ClaimedDelivery(
                id,
                messageId,
                lease,
                kind,
                channel,
                details,
                scheduledFor,
                createdAt,
                notAfter,
                attempts,
                isRepeat,
                subject,
                patient,
                preferences.stopping(channels),
                isDoctorActive,
                traceparent);
    }

    @Override
    public String toString() {
        return "delivery " + id + " (" + kind.code() + " by " + channel.code() + ")";
    }
}

package org.umoorsehhat.notification.channel;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to send. Reasons are codes in kebab case, never a provider's text. */
public sealed interface SendResult {

    /**
     * The provider took it.
     *
     * @param providerId what the provider calls it
     * @param gone addresses that the provider says do not exist any more
     */
    record Accepted(@Nullable String providerId, List<String> gone) implements SendResult {

        public Accepted(@Nullable String providerId) {
            this(providerId, List.of());
        }
    }

    /**
     * It will never be taken, such as for a number that does not exist.
     *
     * @param gone addresses that the provider says do not exist any more
     */
    record Refused(String reason, List<String> gone) implements SendResult {

        public Refused(String reason) {
            this(reason, List.of());
        }
    }

    /**
     * The person at this address wants no messages from us: it is not written to again until they
     * do.
     */
    record Stopped(String reason) implements SendResult {}

    /**
     * Certainly not sent; safe to repeat.
     *
     * @param after the provider's own wish, if it has one
     * @param isOutage whether it tells of the provider's health, rather than of this message or of
     *     our pace
     */
    record TryLater(String reason, @Nullable Duration after, boolean isOutage)
            implements SendResult {

        public static TryLater outage(String reason) {
            return new TryLater(reason, null, true);
        }

        public static TryLater busy(String reason, @Nullable Duration after) {
            return new TryLater(reason, after, false);
        }
    }

    /** Possibly sent: the answer was lost. Repeated with the same id, and counted. */
    record Unknown(String reason) implements SendResult {}

    /** Whether this says that the provider is in trouble. */
    default boolean isOutage() {
        return switch (this) {
            case TryLater later -> later.isOutage();
            case Unknown unknown -> true;
            case Accepted accepted -> false;
            case Refused refused -> false;
            case Stopped stopped -> false;
        };
    }
}

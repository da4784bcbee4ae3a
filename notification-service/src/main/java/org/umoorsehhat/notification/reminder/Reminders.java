package org.umoorsehhat.notification.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reminders, as they are read and changed by hand. */
public interface Reminders {

    /** Latest first. */
    Flux<Reminder> find(ReminderFilter filter, Visibility visibility, int limit, long offset);

    /** Those after {@code after} in the same order; from the first where it is null. */
    Flux<Reminder> findAfter(
            ReminderFilter filter, Visibility visibility, int limit, @Nullable Place after);

    Mono<Long> count(ReminderFilter filter, Visibility visibility);

    /** Empty: not there, or not to be seen. */
    Mono<Reminder> find(long id, Visibility visibility);

    /** An appointment by number or UUID; empty: not there, or not to be seen. */
    Mono<RemindedAppointment> appointment(String numberOrUuid, Visibility visibility);

    /**
     * Adds a reminder, if the appointment is still to come; empty otherwise. The appointment's row
     * is locked, so that a cancellation comes before it or withdraws it.
     */
    Mono<Long> add(long appointment, Channel channel, Instant scheduledFor, Instant now);

    /** Changes a reminder that waits, at that version; false: it has changed meanwhile. */
    Mono<Boolean> change(long id, long version, Channel channel, Instant scheduledFor, Instant now);

    /** Takes a reminder away that is not being sent, at that version. */
    Mono<Boolean> delete(long id, long version, Instant now);

    /** Where a page ended. */
    record Place(Instant scheduledFor, long id) {}
}

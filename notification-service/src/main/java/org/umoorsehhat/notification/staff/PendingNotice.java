package org.umoorsehhat.notification.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.message.staff.StaffLetter;

/**
 * What a doctor is still to be told.
 *
 * @param letter that an attempt was made with; absent before the first
 * @param appointmentStatus of the appointment that it is about, as it is known now
 */
public record PendingNotice(
        long id,
        @Nullable UUID letter,
        StaffLetter.Line line,
        Instant notedAt,
        @Nullable String appointmentStatus) {}

package org.umoorsehhat.notification.reminder.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;

/** What callers send. */
final class ReminderRequests {

    private static final String NOT_A_TYPE = "is not one of " + Channel.CODES;

    private ReminderRequests() {}

    /**
     * @param appointment its number
     */
    record Create(
            @NotNull(message = "is required") Long appointment,
            @NotNull(message = "is required")
                    @Pattern(regexp = Channel.PATTERN, message = NOT_A_TYPE)
                    String reminderType,
            @NotNull(message = "is required") OffsetDateTime scheduledFor) {}

    /** What is absent stays. */
    record Change(
            @Pattern(regexp = Channel.PATTERN, message = NOT_A_TYPE) @Nullable String reminderType,
            @Nullable OffsetDateTime scheduledFor) {}

    record Bulk(
            @NotNull(message = "is required")
                    @Pattern(regexp = "send", message = "is not one of send")
                    String action,
            @NotEmpty(message = "is required")
                    @Size(max = 500, message = "has more than 500 entries")
                    List<@NotNull Long> ids) {}
}

package org.umoorsehhat.notification.reminder;

import java.time.Instant;

/** Where a page of reminders ended. */
public record ReminderCursor(Instant scheduledFor, long id) {}

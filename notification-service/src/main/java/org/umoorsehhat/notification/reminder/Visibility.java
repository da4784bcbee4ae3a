package org.umoorsehhat.notification.reminder;

import org.jspecify.annotations.Nullable;

/**
 * Whose reminders somebody may see: all where both are null.
 *
 * @param patientId only those of this patient
 * @param doctorId only those of this doctor
 */
public record Visibility(@Nullable Long patientId, @Nullable Long doctorId) {

    public static final Visibility ALL = new Visibility(null, null);
}

package org.umoorsehhat.notification.doctor;

import org.jspecify.annotations.Nullable;

/** What scheduling-service says of a doctor: the fields of the event that matter here. */
public record DoctorEvent(
        long doctorId, String name, @Nullable String location, String timeZone, boolean isActive) {}

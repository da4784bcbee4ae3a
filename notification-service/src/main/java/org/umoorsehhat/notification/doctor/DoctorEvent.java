package org.umoorsehhat.notification.doctor;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What scheduling-service says of a doctor: the fields of the event that matter here. */
public record DoctorEvent(
        long doctorId, String name, @Nullable String location, ZoneId timeZone, boolean isActive) {}

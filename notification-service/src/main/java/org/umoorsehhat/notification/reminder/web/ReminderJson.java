package org.umoorsehhat.notification.reminder.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.notification.reminder.Reminder;

/** A reminder as the API shows it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReminderJson(
        long id,
        long appointment,
        AppointmentDetails appointmentDetails,
        String reminderType,
        Instant scheduledFor,
        @Nullable Instant sentAt,
        boolean isSent,
        String status,
        @Nullable String errorMessage,
        int attempts,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore Long accessedPatient)
        implements AccessedData {

    @Override
    public String accessedId() {
        return String.valueOf(id);
    }

    /**
     * @param patient absent once the patient is erased
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AppointmentDetails(
            long id,
            LocalDate date,
            @com.fasterxml.jackson.annotation.JsonFormat(pattern = "HH:mm:ss") LocalTime time,
            String doctor,
            @Nullable String patient) {}

    static ReminderJson of(Reminder reminder) {
        return new ReminderJson(
                reminder.id(),
                reminder.appointment(),
                new AppointmentDetails(
                        reminder.appointment(),
                        reminder.date(),
                        reminder.time(),
                        reminder.doctorName(),
                        reminder.patientName()),
                reminder.channel().code(),
                reminder.scheduledFor(),
                reminder.sentAt(),
                reminder.isSent(),
                reminder.status().code(),
                reminder.isSent() ? null : reminder.reason(),
                reminder.attempts(),
                reminder.createdAt(),
                reminder.updatedAt(),
                reminder.patientId());
    }
}

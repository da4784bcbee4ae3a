package org.umoorsehhat.booking.appointment.rules.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state of an appointment; {@code scheduled} is a rescheduled appointment's confirmed. */
public enum AppointmentStatus {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("scheduled")
    SCHEDULED,
    /** The patient is there. */
    @JsonProperty("arrived")
    ARRIVED,
    @JsonProperty("in_progress")
    IN_PROGRESS,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("no_show")
    NO_SHOW;

    /** Whether it still can be cancelled or rescheduled. */
    public boolean isMovable() {
        return this == PENDING || this == CONFIRMED || this == SCHEDULED || this == ARRIVED;
    }

    /** Whether it takes a seat. */
    public boolean isLive() {
        return isMovable() || this == IN_PROGRESS;
    }
}

package org.umoorsehhat.booking.appointment.rules.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of appointment it is. */
public enum AppointmentType {
    @JsonProperty("consultation")
    CONSULTATION,
    @JsonProperty("follow_up")
    FOLLOW_UP,
    @JsonProperty("emergency")
    EMERGENCY,
    @JsonProperty("screening")
    SCREENING,
    @JsonProperty("vaccination")
    VACCINATION,
    @JsonProperty("test")
    TEST,
    @JsonProperty("therapy")
    THERAPY
}

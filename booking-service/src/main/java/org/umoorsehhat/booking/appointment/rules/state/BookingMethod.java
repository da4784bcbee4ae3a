package org.umoorsehhat.booking.appointment.rules.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an appointment was booked. */
public enum BookingMethod {
    @JsonProperty("online")
    ONLINE,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("walk_in")
    WALK_IN,
    @JsonProperty("referral")
    REFERRAL
}

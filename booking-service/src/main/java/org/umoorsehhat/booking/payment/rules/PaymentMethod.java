package org.umoorsehhat.booking.payment.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an appointment was paid for. */
public enum PaymentMethod {
    @JsonProperty("cash")
    CASH,
    @JsonProperty("card")
    CARD,
    @JsonProperty("insurance")
    INSURANCE,
    @JsonProperty("online")
    ONLINE
}

package org.umoorsehhat.booking.appointment.rules.series;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which visits of a series are meant by one of them. */
public enum SeriesScope {
    @JsonProperty("this")
    THIS,
    /** It and those that come after it. */
    @JsonProperty("following")
    FOLLOWING,
    @JsonProperty("all")
    ALL;

    /** Whether a visit is meant by another one of the same series. */
    public boolean has(int number, int meantBy) {
        return switch (this) {
            case THIS -> number == meantBy;
            case FOLLOWING -> number >= meantBy;
            case ALL -> true;
        };
    }
}

package org.umoorsehhat.scheduling.directory.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whose bookings the clinic has to confirm; of doctor and service the one that asks for less
 * counts.
 */
public enum Confirmation {
    /** Nobody's. */
    @JsonProperty("automatic")
    AUTOMATIC,
    /** Everybody's. */
    @JsonProperty("required")
    REQUIRED,
    /** Those of patients who have not had a visit with the doctor. */
    @JsonProperty("new_patients")
    NEW_PATIENTS;

    /** As the two columns have it: automatic goes before. */
    public static Confirmation of(boolean confirmsAtOnce, boolean confirmsKnown) {
        if (confirmsAtOnce) {
            return AUTOMATIC;
        }
        return confirmsKnown ? NEW_PATIENTS : REQUIRED;
    }

    /**
     * What is said in place of this one.
     *
     * @param said absent: nothing
     * @param atOnce whether bookings start as confirmed, which older clients say; absent: nothing
     */
    public Confirmation with(@Nullable Confirmation said, @Nullable Boolean atOnce) {
        if (said != null) {
            return said;
        }
        if (atOnce == null) {
            return this;
        }
        if (atOnce) {
            return AUTOMATIC;
        }
        return this == AUTOMATIC ? REQUIRED : this;
    }
}

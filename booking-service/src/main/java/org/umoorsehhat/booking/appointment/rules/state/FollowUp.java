package org.umoorsehhat.booking.appointment.rules.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether the patient should come again, and when. */
public record FollowUp(boolean required, @Nullable LocalDate date) {

    public static final FollowUp NONE = new FollowUp(false, null);
}

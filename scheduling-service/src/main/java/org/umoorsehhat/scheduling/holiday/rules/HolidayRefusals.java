package org.umoorsehhat.scheduling.holiday.rules;

import org.umoorsehhat.scheduling.rules.Refusal;
import org.umoorsehhat.scheduling.rules.RefusedException;

/** What is refused about holidays. */
public final class HolidayRefusals {

    private HolidayRefusals() {}

    public static RefusedException notFound() {
        return Refusal.notFound("There is no holiday with this number.");
    }

    public static RefusedException unknownLocation() {
        return Refusal.invalid("location", "is not a location of this clinic");
    }

    public static RefusedException unknownService() {
        return Refusal.invalid("exempt_services", "names what is no service of this clinic");
    }

    static RefusedException past() {
        return Refusal.invalid("end_date", "the holiday would be over already");
    }
}

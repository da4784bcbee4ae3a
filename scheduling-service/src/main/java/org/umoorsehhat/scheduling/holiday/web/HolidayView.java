package org.umoorsehhat.scheduling.holiday.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.holiday.rules.Holiday;
import org.umoorsehhat.scheduling.holiday.rules.HolidayDetails;

/**
 * A holiday as lists show it.
 *
 * @param location null: the whole clinic
 */
record HolidayView(
        long id,
        String name,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable Long location,
        List<Long> exemptServices,
        boolean isCancelled) {

    static HolidayView of(Holiday holiday) {
        HolidayDetails details = holiday.details();
        return new HolidayView(
                holiday.id(),
                details.name(),
                details.startDate(),
                details.endDate(),
                details.location(),
                details.exemptServices(),
                holiday.isCancelled());
    }
}

package org.umoorsehhat.scheduling.holiday.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.rules.TextLengths;
import org.umoorsehhat.scheduling.holiday.rules.HolidayDetails;
import org.umoorsehhat.scheduling.web.DateChecks;

/**
 * A holiday to add.
 *
 * @param endDate the last one; that of the start unless given
 * @param location the one that is closed, with the slots in its rooms; all unless given
 * @param exemptServices the doctors who offer one of these work all the same
 */
record HolidayRequest(
        @NotBlank @Size(max = TextLengths.NAME) String name,
        @NotNull LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Long location,
        @Size(max = HolidayDetails.MAX_SERVICES) @Nullable List<@NotNull Long> exemptServices) {

    HolidayDetails details() {
        LocalDate last = endDate == null ? startDate : endDate;
        DateChecks.requireRange("start_date", startDate, "end_date", last, HolidayDetails.MAX_DAYS);
        return new HolidayDetails(
                name,
                startDate,
                last,
                location,
                exemptServices == null
                        ? List.of()
                        : exemptServices.stream().distinct().sorted().toList());
    }
}

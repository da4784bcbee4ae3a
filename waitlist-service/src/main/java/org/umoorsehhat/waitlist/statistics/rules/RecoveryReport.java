package org.umoorsehhat.waitlist.statistics.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the seats that were offered to the waiting list, by the days of these seats in the
 * doctors' zones.
 *
 * @param dateFrom absent where no bound was asked for, as {@code dateTo}
 * @param offers that were made; a seat is offered to one after the other
 * @param byStatus how many of them are open, accepted, declined, expired, withdrawn, refused,
 *     fulfilled; only where there are any
 * @param seatsOffered seats that were offered to somebody
 * @param seatsRecovered seats of which an appointment came
 * @param recoveryRate {@code seatsRecovered} of {@code seatsOffered}, 0 to 1
 */
public record RecoveryReport(
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo,
        long offers,
        Map<String, Long> byStatus,
        long seatsOffered,
        long seatsRecovered,
        double recoveryRate) {

    /** With its sums. */
    public static RecoveryReport of(
            @Nullable LocalDate dateFrom,
            @Nullable LocalDate dateTo,
            Map<String, Long> byStatus,
            long seatsOffered,
            long seatsRecovered) {
        return new RecoveryReport(
                dateFrom,
                dateTo,
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                byStatus,
                seatsOffered,
                seatsRecovered,
                seatsOffered == 0
                        ? 0
                        : BigDecimal.valueOf(seatsRecovered)
                                .divide(BigDecimal.valueOf(seatsOffered), 4, RoundingMode.HALF_UP)
                                .doubleValue());
    }
}

package org.umoorsehhat.booking.statistics.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A day's appointments of one type that came to the same, with fees in one currency.
 *
 * @param appointmentType empty on the row that carries the day's capacity, as {@code status}
 * @param status or {@code rescheduled} for those that others took the place of, and {@code
 *     declined} for requests that the clinic declined
 * @param currency of its amounts
 * @param seats that those not cancelled take or took
 * @param revenue paid for completed ones
 * @param unpaid what is owed yet for completed ones
 * @param prepaid paid for ones that are not completed
 * @param capacity seats of open slots
 */
public record StatisticsRow(
        LocalDate date,
        String appointmentType,
        String status,
        String currency,
        long appointments,
        long seats,
        BigDecimal revenue,
        BigDecimal unpaid,
        BigDecimal prepaid,
        long capacity) {}

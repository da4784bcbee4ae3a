package org.umoorsehhat.booking.statistics.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A day's appointments of one type in one state.
 *
 * @param appointmentType empty on the row that carries the day's capacity, as {@code status}
 * @param seats that those not cancelled take or took
 * @param revenue paid for completed ones
 * @param unpaid fees of completed ones not paid yet
 * @param capacity seats of open slots
 */
public record StatisticsRow(
        LocalDate date,
        String appointmentType,
        String status,
        long appointments,
        long seats,
        BigDecimal revenue,
        BigDecimal unpaid,
        long capacity) {}

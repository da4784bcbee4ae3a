package org.umoorsehhat.booking.appointment.rules.state;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A start as it is said in the doctor's zone.
 *
 * @param fold which of the two, where clocks are put back and show the time twice: 0 the first, 1
 *     the second
 */
public record LocalStart(LocalDate date, LocalTime time, int fold) {}

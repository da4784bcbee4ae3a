package org.umoorsehhat.scheduling.slot.rules;

import java.time.LocalDate;
import java.time.LocalTime;

/** A slot's position in a list in order of date, start and number. */
public record SlotPosition(LocalDate date, LocalTime startTime, long id) {}

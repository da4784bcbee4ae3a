package org.umoorsehhat.booking.waitinglist.messaging;

import java.time.LocalDate;

/** Somebody waits for a doctor on a day. */
record WaitingEntry(
        long entryId, long patientId, long doctorId, LocalDate preferredDate, boolean isActive) {}

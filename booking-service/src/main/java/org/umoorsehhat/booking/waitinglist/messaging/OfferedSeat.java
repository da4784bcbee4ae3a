package org.umoorsehhat.booking.waitinglist.messaging;

import java.util.UUID;

/** A held seat is offered to a patient, who may also book its time as if it were free. */
record OfferedSeat(UUID holdId, long patientId) {}

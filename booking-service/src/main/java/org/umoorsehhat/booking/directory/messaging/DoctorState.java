package org.umoorsehhat.booking.directory.messaging;

import java.math.BigDecimal;

/** What this service needs of a doctor. */
record DoctorState(
        long doctorId,
        String name,
        String timeZone,
        BigDecimal consultationFee,
        boolean isActive,
        boolean confirmsAtOnce) {}

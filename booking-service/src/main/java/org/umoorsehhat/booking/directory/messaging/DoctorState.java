package org.umoorsehhat.booking.directory.messaging;

import java.math.BigDecimal;
import java.time.ZoneId;

/** What this service needs of a doctor. */
record DoctorState(
        long doctorId,
        String name,
        ZoneId timeZone,
        BigDecimal consultationFee,
        boolean isActive,
        boolean confirmsAtOnce) {}

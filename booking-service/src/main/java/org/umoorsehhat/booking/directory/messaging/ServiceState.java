package org.umoorsehhat.booking.directory.messaging;

import java.math.BigDecimal;

/** What this service needs of a medical service. */
record ServiceState(
        long serviceId,
        long doctorId,
        String name,
        int durationMinutes,
        BigDecimal price,
        boolean isActive,
        boolean confirmsAtOnce) {}

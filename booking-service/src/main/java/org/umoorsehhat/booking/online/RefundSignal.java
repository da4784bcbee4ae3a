package org.umoorsehhat.booking.online;

import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.schedule.DueSignal;

/** Money is to go back. */
@Component
public class RefundSignal extends DueSignal {}

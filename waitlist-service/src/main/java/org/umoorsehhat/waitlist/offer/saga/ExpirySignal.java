package org.umoorsehhat.waitlist.offer.saga;

import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.schedule.DueSignal;

/** An offer was made, and will run out. */
@Component
public final class ExpirySignal extends DueSignal {}

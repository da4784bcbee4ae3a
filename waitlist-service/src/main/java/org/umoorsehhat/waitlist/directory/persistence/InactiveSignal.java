package org.umoorsehhat.waitlist.directory.persistence;

import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.schedule.DueSignal;

/** A doctor or a patient is not active any more: nobody waits for them, and they for nobody. */
@Component
public final class InactiveSignal extends DueSignal {}

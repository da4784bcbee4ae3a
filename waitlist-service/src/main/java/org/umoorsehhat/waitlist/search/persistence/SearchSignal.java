package org.umoorsehhat.waitlist.search.persistence;

import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.schedule.DueSignal;

/** There is something to look at: a free seat, an entry, a hold. */
@Component
public final class SearchSignal extends DueSignal {}

package org.umoorsehhat.notification.staff.rules;

import java.time.Instant;
import java.util.List;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.staff.PendingNotice;

/** What is to be done about a doctor who is to be told something. */
public sealed interface LetterDecision {

    /**
     * A letter now.
     *
     * @param told what it tells, and with it is told
     * @param obsolete what nobody needs to be told any more
     */
    record Send(
            Channel channel, String address, List<PendingNotice> told, List<PendingNotice> obsolete)
            implements LetterDecision {}

    /** Not now. */
    record Wait(Instant until) implements LetterDecision {}

    /** None of it is to be told any more. */
    record Forget(String reason) implements LetterDecision {}
}

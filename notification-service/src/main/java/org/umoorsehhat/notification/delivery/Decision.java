package org.umoorsehhat.notification.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.patient.Patient;

/** What is to be done with a message at the moment of sending. */
sealed interface Decision {

    record Send(Patient patient, List<String> addresses) implements Decision {}

    /** Not now; no attempt was made. */
    record Wait(Instant until, String reason) implements Decision {}

    record Reroute(Channel channel) implements Decision {}

    record Withdraw(String reason) implements Decision {}

    record GiveUp(String reason, @Nullable Channel next) implements Decision {}
}

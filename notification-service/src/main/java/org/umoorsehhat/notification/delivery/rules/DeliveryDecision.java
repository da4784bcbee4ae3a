package org.umoorsehhat.notification.delivery.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.patient.Patient;

/** What is to be done with a message at the moment of sending. */
public sealed interface DeliveryDecision {

    record Send(Patient patient, List<String> addresses) implements DeliveryDecision {}

    /** Not now; no attempt was made. */
    record Wait(Instant until, String reason) implements DeliveryDecision {}

    record Reroute(Channel channel) implements DeliveryDecision {}

    record Withdraw(String reason) implements DeliveryDecision {}

    record GiveUp(String reason, @Nullable Channel next) implements DeliveryDecision {}
}

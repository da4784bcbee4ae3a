package org.umoorsehhat.notification.preference;

import java.util.List;
import reactor.core.publisher.Mono;

/** The devices of patients. */
public interface PushTokens {

    /** Forgets devices that the provider no longer knows. */
    Mono<Void> forget(long patientId, List<String> tokens);
}

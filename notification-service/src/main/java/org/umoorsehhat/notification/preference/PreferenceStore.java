package org.umoorsehhat.notification.preference;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where preferences are kept. Only patients who are known have any. */
public interface PreferenceStore {

    /** Empty for a patient who is not known here. */
    Mono<Stored> find(long patientId);

    /** Replaces them, at that version; false: they have changed meanwhile. */
    Mono<Boolean> replace(long patientId, long version, Preferences preferences);

    /**
     * Opts out the patient whose token that is, once more without effect.
     *
     * @return false for a token that nobody has
     */
    Mono<Boolean> optOut(UUID token, Topic topic);

    /** Preferences at a version. */
    record Stored(long patientId, Preferences preferences, long version) {}
}

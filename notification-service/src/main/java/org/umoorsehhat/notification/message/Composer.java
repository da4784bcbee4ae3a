package org.umoorsehhat.notification.message;

import java.util.UUID;
import org.umoorsehhat.notification.channel.Letter;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.Preferences;

/** Puts a message into words. */
public interface Composer {

    /**
     * The letter to {@code patient}, in their language, with times in their zone. May read files.
     */
    Letter compose(
            UUID id,
            MessageKind kind,
            Details details,
            Subject subject,
            Patient patient,
            Preferences preferences);
}

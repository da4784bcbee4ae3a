package org.umoorsehhat.notification.preference;

import java.util.Locale;
import java.util.Optional;

/** What a patient may opt out of. */
public enum Topic {
    /** Everything. */
    ALL,
    /** Reminders of coming appointments. */
    REMINDERS,
    /** News of appointments: booked, confirmed, moved, cancelled by the patient. */
    UPDATES,
    /** Offers from the waiting list. */
    OFFERS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic of that name; empty for any other text. */
    public static Optional<Topic> of(String code) {
        for (Topic topic : values()) {
            if (topic.code().equals(code)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}

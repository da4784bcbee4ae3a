package org.umoorsehhat.notification.preference.rules;

import java.util.Locale;
import java.util.Optional;

/** What a patient may opt out of. */
public enum OptOutTopic {
    /** Everything. */
    ALL,
    /** Reminders of coming appointments. */
    REMINDERS,
    /** What happens to appointments: booked, confirmed, moved, cancelled by the patient. */
    UPDATES,
    /** Offers from the waiting list. */
    OFFERS;

    // What annotations say needs constants; a test compares them with the topics.

    /** How many there are. */
    public static final int COUNT = 4;

    /** All names, as a message to a caller lists them. */
    public static final String CODES = "all, reminders, updates, offers";

    /** The name in JSON, links and the database, as in {@code reminders}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic of that name; empty for any other text. */
    public static Optional<OptOutTopic> of(String code) {
        for (OptOutTopic topic : values()) {
            if (topic.code().equals(code)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}

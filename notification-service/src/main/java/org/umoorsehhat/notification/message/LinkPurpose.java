package org.umoorsehhat.notification.message;

import java.util.Locale;

/** The one thing that a link in a message is good for. */
enum LinkPurpose {
    /** Saying that one will come. */
    ATTEND,
    MOVE,
    CANCEL,
    /** Of an offer. */
    ACCEPT,
    DECLINE;

    /** In addresses and events. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

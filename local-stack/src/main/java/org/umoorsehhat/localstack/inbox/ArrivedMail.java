package org.umoorsehhat.localstack.inbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it came, taken apart only when somebody looks: most are never looked at.
 *
 * @param id counts from 1
 * @param to whom it was delivered to, which the headers need not say
 * @param message as of RFC 5322
 */
record ArrivedMail(long id, List<String> to, Instant receivedAt, byte[] message) {

    /** Objects, references and headers of strings. */
    private static final int BESIDE_MESSAGE = 1_024;

    /** How much memory it takes. */
    int bytes() {
        return message.length + BESIDE_MESSAGE;
    }

    /** Whether it was delivered to an address in any case; to an empty one everything was. */
    boolean isTo(String address) {
        return address.isEmpty() || to.stream().anyMatch(address::equalsIgnoreCase);
    }
}

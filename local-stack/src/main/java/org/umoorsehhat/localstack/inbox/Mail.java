package org.umoorsehhat.localstack.inbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail as it arrived.
 *
 * @param id counts from 1
 * @param to whom it was delivered to, which the headers need not say
 * @param text its plain part, empty if there is none
 * @param html its HTML part, empty if there is none
 * @param attachments file names or content types of everything else
 */
record Mail(
        long id,
        String from,
        List<String> to,
        String subject,
        Instant receivedAt,
        String text,
        String html,
        List<String> attachments) {

    /** Objects, references and headers of strings. */
    private static final int BESIDE_TEXTS = 1_024;

    /** How much memory it takes. */
    int bytes() {
        return Stream.of(Stream.of(from, subject, text, html), to.stream(), attachments.stream())
                .flatMap(texts -> texts)
                .mapToInt(Mail::bytes)
                .reduce(BESIDE_TEXTS, Integer::sum);
    }

    /** A byte a character in Latin script, two in any other. */
    private static int bytes(String text) {
        return text.chars().allMatch(c -> c < 256) ? text.length() : 2 * text.length();
    }

    /** Whether it was delivered to an address in any case; to an empty one everything was. */
    boolean isTo(String address) {
        return address.isEmpty() || to.stream().anyMatch(address::equalsIgnoreCase);
    }
}

package org.umoorsehhat.chassis.link;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What notification-service tells of the links in a message that it has sent. */
record LinksSent(long patientId, Instant expiresAt, List<Link> links) {

    static final String TOPIC = "notification.internal.links";
    static final String TYPE = "org.umoorsehhat.notification.links-sent.v1";

    /**
     * @param hash SHA-256 of the token, in hexadecimal digits
     * @param subject the appointment's UUID, or the offer's
     */
    record Link(String hash, String purpose, String subject) {}

    Stream<MessageLinks.Sent> sent() {
        return links.stream()
                .map(link ->
                        new MessageLinks.Sent(
                                link.hash(), link.purpose(), patientId, link.subject(), expiresAt));
    }
}

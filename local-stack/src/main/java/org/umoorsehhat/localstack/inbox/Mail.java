package org.umoorsehhat.localstack.inbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it is shown.
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
        List<String> attachments) {}

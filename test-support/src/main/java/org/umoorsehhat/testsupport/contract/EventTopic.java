package org.umoorsehhat.testsupport.contract;

import java.util.Map;
import java.util.SortedSet;

/**
 * A topic as the AsyncAPI document declares it.
 *
 * @param name address, such as {@code booking.public.appointments}
 * @param owner the one service that writes it, such as {@code booking-service}
 * @param forPartners false: for the platform alone
 * @param configs Kafka's topic configuration, such as {@code cleanup.policy}; times in milliseconds
 * @param types event types that it carries
 */
public record EventTopic(
        String name,
        String owner,
        boolean forPartners,
        Map<String, String> configs,
        SortedSet<String> types) {

    /**
     * Whether it keeps the latest state of each key for ever, so that a record may be a tombstone.
     */
    public boolean compacted() {
        return "compact".equals(configs.get("cleanup.policy"));
    }
}

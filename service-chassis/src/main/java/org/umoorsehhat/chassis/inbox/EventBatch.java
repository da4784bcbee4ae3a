package org.umoorsehhat.chassis.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events of one transaction, in the order of their partitions, and what becomes of each: the same
 * as if each had a transaction of its own.
 */
final class EventBatch {

    private final List<@Nullable Delivery> deliveries;
    private final Outcome[] outcomes;

    /**
     * @param deliveries null for what nothing here reacts to
     */
    EventBatch(List<@Nullable Delivery> deliveries) {
        this.deliveries = deliveries;
        this.outcomes = new Outcome[deliveries.size()];
        Arrays.fill(outcomes, Outcome.IGNORED);
    }

    /** An event's name among all. */
    private record EventKey(Object id, String source) {}

    private record Aggregate(String topic, String subject) {}

    /** Those to be claimed, by their place: each event once, the first time that it comes. */
    Map<Integer, Delivery> unclaimed() {
        var unclaimed = new LinkedHashMap<Integer, Delivery>();
        var known = new HashSet<EventKey>();
        for (int place = 0; place < outcomes.length; place++) {
            Delivery delivery = deliveries.get(place);
            if (delivery != null) {
                IncomingEvent event = delivery.event();
                boolean isFirst = known.add(new EventKey(event.id(), event.source()));
                outcomes[place] = isFirst ? Outcome.APPLIED : Outcome.DUPLICATE;
                if (isFirst) {
                    unclaimed.put(place, delivery);
                }
            }
        }
        return unclaimed;
    }

    /**
     * Settles what is to be applied.
     *
     * @param refused by place, what the inbox knows better: those that have had their effect, and
     *     those that are not newer than what was known before this batch
     */
    void settle(Map<Integer, Outcome> refused) {
        refused.forEach((place, outcome) -> outcomes[place] = outcome);
        var newest = new HashMap<Aggregate, Long>();
        for (int place = 0; place < outcomes.length; place++) {
            Delivery delivery = deliveries.get(place);
            Long version = delivery == null ? null : delivery.version();
            if (version != null && outcomes[place] == Outcome.APPLIED) {
                Aggregate aggregate = aggregate(delivery);
                Long before = newest.get(aggregate);
                if (before != null && before >= version) {
                    outcomes[place] = Outcome.STALE;
                } else {
                    newest.put(aggregate, version);
                }
            }
        }
    }

    private static Aggregate aggregate(Delivery delivery) {
        return new Aggregate(delivery.event().topic(), delivery.event().subject());
    }

    /**
     * What is to be applied, in order: those that follow each other and have the same reaction are
     * together. What a newer one makes up for is left out where that suffices, and is stale.
     */
    List<List<Delivery>> runs() {
        var runs = new ArrayList<List<Delivery>>();
        Map<Aggregate, Integer> newest = new HashMap<>();
        List<Integer> run = new ArrayList<>();
        Reaction reaction = null;
        for (int place = 0; place < outcomes.length; place++) {
            Delivery delivery = deliveries.get(place);
            if (delivery == null || outcomes[place] != Outcome.APPLIED) {
                continue;
            }
            if (reaction != delivery.reaction()) {
                close(run, runs);
                newest.clear();
                reaction = delivery.reaction();
            }
            run.add(place);
            if (reaction.newestSuffices() && delivery.version() != null) {
                Integer older = newest.put(aggregate(delivery), place);
                if (older != null) {
                    outcomes[older] = Outcome.STALE;
                }
            }
        }
        close(run, runs);
        return runs;
    }

    private void close(List<Integer> run, List<List<Delivery>> runs) {
        var events = new ArrayList<Delivery>(run.size());
        for (int place : run) {
            Delivery delivery = deliveries.get(place);
            if (delivery != null && outcomes[place] == Outcome.APPLIED) {
                events.add(delivery);
            }
        }
        run.clear();
        if (!events.isEmpty()) {
            runs.add(events);
        }
    }

    /** What has become of each, in order. */
    List<Outcome> outcomes() {
        return List.of(outcomes);
    }
}

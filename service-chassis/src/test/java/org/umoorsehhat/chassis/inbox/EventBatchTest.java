package org.umoorsehhat.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What becomes of events is the same, however many are settled together. */
class EventBatchTest {

    private static final Reaction STATE = reaction(true, false);
    private static final Reaction NEWEST = reaction(true, true);
    private static final Reaction EACH = reaction(false, false);

    private static Reaction reaction(boolean isState, boolean newestSuffices) {
        return new Reaction(String.class, events -> Mono.empty(), isState, newestSuffices);
    }

    /** The tables of the inbox. */
    private static final class Memory {

        private final Set<UUID> ids = new HashSet<>();
        private final Map<String, Long> versions = new HashMap<>();

        /** As the statement does. */
        Map<Integer, Outcome> claim(Map<Integer, Delivery> events) {
            var refused = new HashMap<Integer, Outcome>();
            var before = Map.copyOf(versions);
            events.forEach((place, delivery) -> {
                Long version = delivery.version();
                String subject = delivery.event().subject();
                if (!ids.add(delivery.event().id())) {
                    refused.put(place, Outcome.DUPLICATE);
                } else if (version != null) {
                    if (version <= before.getOrDefault(subject, Long.MIN_VALUE)) {
                        refused.put(place, Outcome.STALE);
                    }
                    versions.merge(subject, version, Math::max);
                }
            });
            return refused;
        }

        List<Outcome> take(List<@Nullable Delivery> deliveries, List<Delivery> applied) {
            var batch = new EventBatch(deliveries);
            batch.settle(claim(batch.unclaimed()));
            batch.runs().forEach(applied::addAll);
            return batch.outcomes();
        }
    }

    @Test
    void togetherIsAsOneByOne() {
        for (int seed = 0; seed < 500; seed++) {
            List<@Nullable Delivery> events = events(new Random(seed), STATE, EACH);
            var together = new ArrayList<Delivery>();
            var alone = new ArrayList<Delivery>();
            var outcomes = new ArrayList<Outcome>();
            var memory = new Memory();
            for (Delivery event : events) {
                var one = new ArrayList<@Nullable Delivery>();
                one.add(event);
                outcomes.addAll(memory.take(one, alone));
            }
            assertThat(inParts(events, new Random(seed), together))
                    .as("seed %d", seed)
                    .isEqualTo(outcomes);
            assertThat(together).isEqualTo(alone);
        }
    }

    /** Where only the newest is asked for, the last that is applied is the same. */
    @Test
    void theNewestIsAsOneByOne() {
        for (int seed = 0; seed < 500; seed++) {
            List<@Nullable Delivery> events = events(new Random(seed), NEWEST, EACH);
            var together = new ArrayList<Delivery>();
            var alone = new ArrayList<Delivery>();
            var memory = new Memory();
            for (Delivery event : events) {
                var one = new ArrayList<@Nullable Delivery>();
                one.add(event);
                memory.take(one, alone);
            }
            inParts(events, new Random(seed), together);
            assertThat(newest(together)).as("seed %d", seed).isEqualTo(newest(alone));
            assertThat(alone).containsAll(together);
        }
    }

    @Test
    void eventsOfOneReactionAreTogether() {
        var batch =
                new EventBatch(
                        List.of(
                                event(1, "a", 1L, NEWEST),
                                event(2, "b", 1L, NEWEST),
                                event(3, "a", 2L, NEWEST),
                                event(4, "a", 3L, EACH),
                                event(5, "a", 4L, NEWEST)));
        assertThat(batch.unclaimed()).hasSize(5);
        batch.settle(Map.of());
        assertThat(batch.runs())
                .extracting(run -> run.stream().map(d -> d.event().sequence()).toList())
                .containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L));
        assertThat(batch.outcomes().getFirst()).isEqualTo(Outcome.STALE);
    }

    private static Map<String, Delivery> newest(List<Delivery> applied) {
        var newest = new HashMap<String, Delivery>();
        applied.forEach(delivery -> {
            if (delivery.reaction().isState()) {
                newest.put(delivery.event().subject(), delivery);
            }
        });
        return newest;
    }

    private static List<Outcome> inParts(
            List<@Nullable Delivery> events, Random random, List<Delivery> applied) {
        var memory = new Memory();
        var outcomes = new ArrayList<Outcome>();
        int from = 0;
        while (from < events.size()) {
            int to = from + 1 + random.nextInt(events.size() - from);
            outcomes.addAll(memory.take(events.subList(from, to), applied));
            from = to;
        }
        return outcomes;
    }

    private static List<@Nullable Delivery> events(Random random, Reaction... reactions) {
        Function<Integer, String> subject = number -> "s" + number;
        var events = new ArrayList<@Nullable Delivery>();
        for (int i = 0; i < 30; i++) {
            boolean again = !events.isEmpty() && random.nextInt(5) == 0;
            if (again) {
                events.add(events.get(random.nextInt(events.size())));
            } else if (random.nextInt(10) == 0) {
                events.add(null);
            } else {
                Long version = random.nextInt(8) == 0 ? null : random.nextLong(6);
                events.add(
                        event(
                                1000 + i,
                                subject.apply(random.nextInt(3)),
                                version,
                                reactions[random.nextInt(reactions.length)]));
            }
        }
        return events;
    }

    private static Delivery event(int id, String subject, @Nullable Long version, Reaction how) {
        var event =
                new IncomingEvent(
                        new UUID(0, id),
                        "/test",
                        "type",
                        subject,
                        version,
                        Instant.EPOCH,
                        "topic",
                        subject,
                        null,
                        null);
        return new Delivery(event, how, "data");
    }
}

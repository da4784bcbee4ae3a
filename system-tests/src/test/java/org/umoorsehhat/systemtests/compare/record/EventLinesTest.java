package org.umoorsehhat.systemtests.compare.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.systemtests.compare.record.EventLog.Event;
import tools.jackson.databind.node.ObjectNode;

class EventLinesTest {

    private static final String SLOTS = "scheduling.public.time-slots";

    @Test
    void eventsStandByTopicAndKeyInTheirOrder() {
        List<ObjectNode> lines =
                lines(
                        event(SLOTS, "7", "published", 1, "10:00"),
                        event("booking.public.slot-occupancy", "7", "changed", 2, "10:00"),
                        event(SLOTS, "7", "changed", 3, "11:00"));

        assertThat(lines)
                .extracting(
                        line -> line.path("topic").asString(),
                        line -> line.path("key").asString(),
                        line -> line.path("events").findValuesAsString("type"))
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "booking.public.slot-occupancy", "<slot 1>", List.of("changed")),
                        org.assertj.core.api.Assertions.tuple(
                                SLOTS, "<slot 1>", List.of("published", "changed")));
    }

    /** Their numbers are the platform's to give, and the moment is anybody's guess. */
    @Test
    void keysThatNoAnswerHasShownAreNamedByWhatTheirEventsSay() {
        assertThat(
                        lines(
                                event(SLOTS, "8", "published", 1, "11:00"),
                                event(SLOTS, "9", "published", 2, "10:00")))
                .isEqualTo(
                        lines(
                                event(SLOTS, "4", "published", 1, "10:00"),
                                event(SLOTS, "3", "published", 2, "11:00")));
    }

    @Test
    void aTombstoneHasNoData() {
        var tombstone = new Event(SLOTS, "7", 1, Map.of("ce_type", "gone"), "");

        assertThat(lines(tombstone).getFirst().at("/events/0").has("data")).isFalse();
    }

    private static List<ObjectNode> lines(Event... events) {
        return new EventLines(
                        new Normaliser(
                                Instant.parse("2026-11-29T10:00:00Z"), LocalDate.of(2026, 11, 29)))
                .of(List.of(events));
    }

    private static Event event(String topic, String slot, String type, long time, String start) {
        return new Event(
                topic,
                slot,
                time,
                Map.of("ce_type", type, "ce_subject", slot),
                "{\"slot_id\": %s, \"start_time\": \"%s\"}".formatted(slot, start));
    }
}

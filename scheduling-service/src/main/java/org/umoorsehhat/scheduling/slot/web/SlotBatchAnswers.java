package org.umoorsehhat.scheduling.slot.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlots;
import org.umoorsehhat.scheduling.slot.rules.SlotBatch;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with up to 20,000 slots, some hundred in memory at a time. Each portion is a statement of
 * its own, so that a slow reader holds no connection.
 */
@Component
public class SlotBatchAnswers {

    private static final int PORTION = 500;

    /** The database reads a portion while another is written. */
    private static final int AHEAD = 2;

    private final PostgresSlots slots;
    private final JsonMapper json;
    private final Clock clock;

    SlotBatchAnswers(PostgresSlots slots, JsonMapper json, Clock clock) {
        this.slots = slots;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An answer with message, created, skipped and slots.
     *
     * @param response status and headers
     * @param first what stands before these
     * @param more sentences that follow upon the message
     */
    public ResponseEntity<Flux<DataBuffer>> answer(
            ResponseEntity.BodyBuilder response,
            SlotBatch batch,
            Map<String, @Nullable Object> first,
            String more) {
        var head = new LinkedHashMap<String, @Nullable Object>(first);
        head.put(
                "message",
                "Created %d slots, skipped %d."
                                .formatted(batch.slots().size(), batch.skipped().size())
                        + more);
        head.put("created", batch.slots().size());
        head.put(
                "skipped",
                batch.skipped().stream().map(SlotBatchView.SkippedSlotView::of).toList());
        String opening = json.writeValueAsString(head);
        Flux<String> body =
                Flux.concat(
                        Mono.just(opening.substring(0, opening.length() - 1) + ",\"slots\":["),
                        portions(batch.slots()),
                        Mono.just("]}"));
        return response.contentType(MediaType.APPLICATION_JSON)
                .body(body.map(SlotBatchAnswers::buffer));
    }

    /** What would be created and skipped; no slots. */
    ResponseEntity<Flux<DataBuffer>> preview(SlotBatch batch) {
        int created = batch.slots().size();
        var view =
                new SlotBatchView(
                        "Would create %d slots, skip %d."
                                .formatted(created, batch.skipped().size()),
                        created,
                        batch.skipped().stream().map(SlotBatchView.SkippedSlotView::of).toList(),
                        List.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Flux.just(buffer(json.writeValueAsString(view))));
    }

    private Flux<String> portions(List<Long> ids) {
        int count = Math.ceilDiv(ids.size(), PORTION);
        return Flux.range(0, count)
                .flatMapSequential(n -> portion(ids, n), AHEAD, 1)
                .index((n, text) -> n == 0 ? text : "," + text);
    }

    private Mono<String> portion(List<Long> ids, int n) {
        return slots.find(ids.subList(n * PORTION, Math.min(ids.size(), (n + 1) * PORTION)))
                .map(slot -> json.writeValueAsString(SlotView.of(slot, clock.instant())))
                .collect(Collectors.joining(","))
                .filter(text -> !text.isEmpty());
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}

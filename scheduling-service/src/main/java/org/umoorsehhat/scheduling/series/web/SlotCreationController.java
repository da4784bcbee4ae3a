package org.umoorsehhat.scheduling.series.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.scheduling.series.SeriesCommands;
import org.umoorsehhat.scheduling.slot.SlotCommands;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlots;
import org.umoorsehhat.scheduling.slot.rules.SlotRefusals;
import org.umoorsehhat.scheduling.slot.web.SlotView;
import org.umoorsehhat.scheduling.web.CalendarRights;
import reactor.core.publisher.Mono;

/** Creates a slot, or the first one of a series. */
@Tag(name = "slot-controller")
@RestController
@Recorded("time-slot")
@RequestMapping("/api/appointments/time-slots")
class SlotCreationController {

    private final PostgresSlots slots;
    private final SlotCommands commands;
    private final SeriesCommands series;
    private final Clock clock;

    SlotCreationController(
            PostgresSlots slots, SlotCommands commands, SeriesCommands series, Clock clock) {
        this.slots = slots;
        this.commands = commands;
        this.series = series;
        this.clock = clock;
    }

    @PostMapping
    Mono<ResponseEntity<SlotView>> create(
            @Valid @RequestBody SlotRequest request, Caller caller, IdempotencyKey key) {
        CalendarRights.require(caller, request.doctor());
        return created(request, key)
                .flatMap(slots::find)
                .switchIfEmpty(Mono.error(SlotRefusals::notFound))
                .map(slot ->
                        ResponseEntity.created(
                                        URI.create("/api/appointments/time-slots/" + slot.id()))
                                .eTag(EntityTags.of(slot.version()))
                                .body(SlotView.of(slot, clock.instant())));
    }

    private Mono<Long> created(SlotRequest request, IdempotencyKey key) {
        if (request.beginsSeries()) {
            return series.beginWithSlot(request.doctor(), request.pattern(), key);
        }
        request.requireNoSeries();
        return commands.create(request.doctor(), request.slot(), request.open(), key);
    }
}

package org.umoorsehhat.scheduling.series.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.web.Edit;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.chassis.web.ReadOnlyFields;
import org.umoorsehhat.scheduling.series.SeriesCommands;
import org.umoorsehhat.scheduling.series.SeriesProperties;
import org.umoorsehhat.scheduling.series.persistence.PostgresSeries;
import org.umoorsehhat.scheduling.series.rules.Series;
import org.umoorsehhat.scheduling.series.rules.SeriesRefusals;
import org.umoorsehhat.scheduling.slot.rules.SlotBatch;
import org.umoorsehhat.scheduling.slot.web.SlotBatchAnswers;
import org.umoorsehhat.scheduling.web.CalendarRights;
import org.umoorsehhat.scheduling.web.NumberCursor;
import org.umoorsehhat.scheduling.web.Pages;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Recorded("series")
@RequestMapping("/api/appointments/time-slots/recurring")
class SeriesController {

    private final PostgresSeries store;
    private final SeriesCommands commands;
    private final SlotBatchAnswers answers;
    private final SeriesProperties properties;
    private final ReadOnlyFields readOnly;

    SeriesController(
            PostgresSeries store,
            SeriesCommands commands,
            SlotBatchAnswers answers,
            SeriesProperties properties,
            ReadOnlyFields readOnly) {
        this.store = store;
        this.commands = commands;
        this.answers = answers;
        this.properties = properties;
        this.readOnly = readOnly;
    }

    @GetMapping
    @Unrecorded(because = "working hours, which everybody reads")
    Mono<Page<SeriesView>> list(
            @RequestParam(required = false) @Nullable Long doctor, PageQuery query) {
        return Pages.of(
                        query,
                        store.list(doctor, NumberCursor.range(query)),
                        store.count(doctor),
                        series -> String.valueOf(series.id()))
                .map(page -> page.map(this::view));
    }

    @GetMapping("/{id}")
    @Unrecorded(because = "working hours, which everybody reads")
    Mono<ResponseEntity<SeriesView>> get(@PathVariable long id) {
        return store.find(id)
                .switchIfEmpty(Mono.error(SeriesRefusals::notFound))
                .map(series ->
                        ResponseEntity.ok()
                                .eTag(EntityTags.of(series.version()))
                                .body(view(series)));
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SeriesAnswer.class)))
    Mono<ResponseEntity<Flux<DataBuffer>>> begin(
            @Valid @RequestBody SeriesRequest request, Caller caller, IdempotencyKey key) {
        CalendarRights.require(caller, request.doctor());
        return commands.begin(request.doctor(), request.pattern(), key)
                .flatMap(batch -> answer(ResponseEntity.created(address(batch)), batch));
    }

    @PatchMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SeriesAnswer.class)))
    Mono<ResponseEntity<Flux<DataBuffer>>> change(
            @PathVariable long id,
            @Valid @RequestBody Edit<SeriesPatch> patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        CalendarRights.requireRole(caller);
        return unchanged(id, patch, ifMatch)
                .then(
                        Mono.defer(() ->
                                commands.change(
                                        id,
                                        patch.edited()::applyTo,
                                        doctor -> CalendarRights.mayWrite(caller, doctor),
                                        version -> EntityTags.check(ifMatch, version))))
                .flatMap(batch -> answer(ResponseEntity.ok(), batch));
    }

    private Mono<Void> unchanged(long id, Edit<SeriesPatch> patch, @Nullable String ifMatch) {
        return patch.others().isEmpty()
                ? Mono.empty()
                : store.find(id)
                        .doOnNext(series -> {
                            EntityTags.check(ifMatch, series.version());
                            readOnly.require(patch.others(), view(series));
                        })
                        .then();
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> end(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        CalendarRights.requireRole(caller);
        return commands.end(
                        id,
                        doctor -> CalendarRights.mayWrite(caller, doctor),
                        version -> EntityTags.check(ifMatch, version))
                .thenReturn(ResponseEntity.noContent().build());
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> answer(
            ResponseEntity.BodyBuilder response, SlotBatch batch) {
        return store.find(Objects.requireNonNull(batch.series()))
                .map(series -> {
                    SeriesView view = view(series);
                    return answers.answer(
                            response.eTag(EntityTags.of(series.version())),
                            batch,
                            view.fields(),
                            view.whatIsToCome());
                });
    }

    private SeriesView view(Series series) {
        return SeriesView.of(series, properties.horizonWeeks());
    }

    private static URI address(SlotBatch batch) {
        return URI.create("/api/appointments/time-slots/recurring/" + batch.series());
    }
}

package org.umoorsehhat.waitlist.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.chassis.web.SaneYears;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.Entry;
import org.umoorsehhat.waitlist.entry.EntryFilter;
import org.umoorsehhat.waitlist.entry.EntryStore;
import org.umoorsehhat.waitlist.entry.LeftBecause;
import org.umoorsehhat.waitlist.entry.StaleEntry;
import org.umoorsehhat.waitlist.entry.WaitingList;
import org.umoorsehhat.waitlist.offer.Leaving;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;

/** Entries of the waiting list. */
@RestController
@RequestMapping("/api/appointments/waiting-list")
class WaitingListController {

    private static final int TRIES = 5;

    private final WaitingList list;
    private final Leaving leaving;
    private final EntryStore entries;
    private final EntryAccess access;
    private final EntryInput input;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;

    WaitingListController(
            WaitingList list,
            Leaving leaving,
            EntryStore entries,
            EntryAccess access,
            EntryInput input,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction) {
        this.list = list;
        this.leaving = leaving;
        this.entries = entries;
        this.access = access;
        this.input = input;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<EntryView>> join(
            Caller caller, IdempotencyKey key, @Valid @RequestBody EntryRequest request) {
        var draft = input.create(request, caller);
        var effect =
                list.join(draft, Author.of(caller))
                        .map(entry -> Remembered.first(HttpStatus.CREATED.value(), entry.id()));
        return commands.run(idempotency.once(key, effect))
                .flatMap(answer -> access.find(Long.parseLong(answer.resource()), caller))
                .flatMap(entry -> tagged(entry, HttpStatus.CREATED));
    }

    @GetMapping
    Mono<Page<EntryView>> list(
            Caller caller,
            PageQuery query,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
            @RequestParam(required = false) @Nullable Long doctor,
            @RequestParam(required = false) @Nullable Long patient,
            @RequestParam(name = "date_from", required = false) @Nullable LocalDate dateFrom,
            @RequestParam(name = "date_to", required = false) @Nullable LocalDate dateTo) {
        SaneYears.require("date_from", dateFrom);
        SaneYears.require("date_to", dateTo);
        var asked = new EntryFilter(isActive, doctor, patient, dateFrom, dateTo);
        return access.narrow(asked, caller)
                .map(filter -> query.byCursor() ? byCursor(filter, query) : byNumber(filter, query))
                .orElseGet(() -> Mono.just(query.toPage(List.of(), 0)));
    }

    private Mono<Page<EntryView>> byNumber(EntryFilter filter, PageQuery query) {
        return entries.list(filter, null, query.offset(), query.limit())
                .collectList()
                .flatMap(access::views)
                .zipWith(entries.count(filter), query::toPage);
    }

    private Mono<Page<EntryView>> byCursor(EntryFilter filter, PageQuery query) {
        var after = Cursors.read(String.valueOf(query.cursor()));
        return entries.list(filter, after, 0, query.limit())
                .collectList()
                .flatMap(rows -> {
                    var page = query.toCursorPage(rows, Cursors::of);
                    return access.views(page.results())
                            .map(views ->
                                    new Page<>(page.count(), page.next(), page.previous(), views));
                });
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<EntryView>> get(Caller caller, @PathVariable long id) {
        return access.find(id, caller).flatMap(entry -> tagged(entry, HttpStatus.OK));
    }

    @PatchMapping("/{id}")
    Mono<ResponseEntity<EntryView>> change(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Schema(implementation = EntryPatch.class) JsonNode patch) {
        var effect =
                access.find(id, caller)
                        .doOnNext(entry -> EntityTags.check(ifMatch, entry.version()))
                        .flatMap(entry ->
                                list.change(
                                        entry,
                                        input.change(entry, patch, caller),
                                        Author.of(caller)));
        return commands.run(
                        Mono.defer(() -> transaction.transactional(effect))
                                .retryWhen(Retry.max(TRIES).filter(e -> e instanceof StaleEntry)))
                .flatMap(entry -> tagged(entry, HttpStatus.OK));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var effect =
                access.find(id, caller)
                        .doOnNext(entry -> EntityTags.check(ifMatch, entry.version()))
                        .flatMap(entry ->
                                entry.isActive()
                                        ? leaving.leave(
                                                id, LeftBecause.DEACTIVATED, Author.of(caller))
                                        : Mono.just(entry))
                        .flatMap(entry -> entries.delete(id, entry.updatedAt()));
        return commands.run(transaction.transactional(effect));
    }

    @GetMapping("/{id}/history")
    Mono<Page<HistoryView>> history(Caller caller, PageQuery query, @PathVariable long id) {
        return access.find(id, caller)
                .flatMap(entry ->
                        entries.history(id, query.offset(), query.limit())
                                .map(HistoryView::of)
                                .collectList()
                                .zipWith(entries.historyCount(id), query::toPage));
    }

    private Mono<ResponseEntity<EntryView>> tagged(Entry entry, HttpStatus status) {
        return access.view(entry)
                .map(view ->
                        ResponseEntity.status(status)
                                .eTag(EntityTags.of(entry.version()))
                                .body(view));
    }
}

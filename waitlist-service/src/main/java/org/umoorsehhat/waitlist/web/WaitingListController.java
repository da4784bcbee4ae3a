package org.umoorsehhat.waitlist.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.web.SaneYears;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntries;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntryHistory;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.entry.rules.EntryFilter;
import org.umoorsehhat.waitlist.entry.rules.EntryOrders;
import org.umoorsehhat.waitlist.entry.rules.EntryVisibility;
import org.umoorsehhat.waitlist.web.view.EntryView;
import org.umoorsehhat.waitlist.web.view.HistoryView;
import reactor.core.publisher.Mono;

/** The waiting list, page by page, and what happened to its entries. */
@RestController
@Recorded("waiting-list-entry")
@RequestMapping("/api/appointments/waiting-list")
class WaitingListController {

    private final PostgresEntries entries;
    private final PostgresEntryHistory history;
    private final EntryAccess access;

    WaitingListController(
            PostgresEntries entries, PostgresEntryHistory history, EntryAccess access) {
        this.entries = entries;
        this.history = history;
        this.access = access;
    }

    @GetMapping
    Mono<Page<EntryView>> list(
            Caller caller,
            PageQuery query,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
            @RequestParam(required = false) @Nullable Long doctor,
            @RequestParam(required = false) @Nullable Long patient,
            @RequestParam(name = "date_from", required = false) @Nullable LocalDate dateFrom,
            @RequestParam(name = "date_to", required = false) @Nullable LocalDate dateTo,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "fields with commas between them, - before those whose largest come first: priority, created_at, preferred_date, id; priority, then age unless given")
                    @Nullable String ordering) {
        SaneYears.require("date_from", dateFrom);
        SaneYears.require("date_to", dateTo);
        var order = EntryOrders.of(ordering);
        var asked = new EntryFilter(isActive, doctor, patient, dateFrom, dateTo);
        return EntryVisibility.narrow(asked, caller)
                .map(filter ->
                        query.byCursor()
                                ? byCursor(filter, order, query)
                                : byNumber(filter, order, query))
                .orElseGet(() -> Mono.just(query.toPage(List.of(), 0)));
    }

    private Mono<Page<EntryView>> byNumber(
            EntryFilter filter, ListOrder<Entry> order, PageQuery query) {
        var views = entries.list(filter, order.range(query)).collectList().flatMap(access::views);
        return Queries.both(views, entries.count(filter))
                .map(both -> query.toPage(both.getT1(), both.getT2()));
    }

    private Mono<Page<EntryView>> byCursor(
            EntryFilter filter, ListOrder<Entry> order, PageQuery query) {
        return entries.list(filter, order.range(query))
                .collectList()
                .flatMap(rows -> {
                    var page = query.toCursorPage(rows, order::cursor);
                    return access.views(page.results())
                            .map(views ->
                                    new Page<>(page.count(), page.next(), page.previous(), views));
                });
    }

    @GetMapping("/{id}/history")
    Mono<Page<HistoryView>> history(Caller caller, PageQuery query, @PathVariable long id) {
        return access.find(id, caller)
                .flatMap(entry -> {
                    var items =
                            history.list(id, query.offset(), query.limit())
                                    .map(item -> HistoryView.of(item, caller))
                                    .collectList();
                    return Queries.both(items, history.count(id))
                            .map(both -> query.toPage(both.getT1(), both.getT2()));
                });
    }
}

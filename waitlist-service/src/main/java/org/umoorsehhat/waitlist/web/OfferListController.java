package org.umoorsehhat.waitlist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.offer.persistence.PostgresOfferList;
import org.umoorsehhat.waitlist.offer.rules.MadeOffer;
import org.umoorsehhat.waitlist.offer.rules.OfferFilter;
import org.umoorsehhat.waitlist.offer.rules.OfferStatus;
import org.umoorsehhat.waitlist.web.view.MadeOfferView;
import reactor.core.publisher.Mono;

/** Offers that were made, whatever became of them. */
@RestController
@Recorded("waiting-list-entry")
class OfferListController {

    private static final String CODES =
            Arrays.stream(OfferStatus.values())
                    .map(OfferStatus::code)
                    .collect(Collectors.joining(", "));

    private final PostgresOfferList offers;

    OfferListController(PostgresOfferList offers) {
        this.offers = offers;
    }

    @GetMapping("/api/appointments/waiting-list/offers")
    @Operation(
            summary = "Offers made to those who wait, the newest first; by page, or by cursor",
            description =
                    "Patients and doctors see their own. slot is the first slot of the seat, appointment the number of"
                            + " the appointment that an offer became.")
    Mono<Page<MadeOfferView>> offers(
            Caller caller,
            PageQuery query,
            @RequestParam(required = false)
                    @Parameter(description = "one or several, with commas between them or repeated")
                    @Nullable String status,
            @RequestParam(required = false) @Nullable Long doctor,
            @RequestParam(required = false) @Nullable Long patient,
            @RequestParam(required = false) @Nullable Long slot,
            @RequestParam(required = false) @Nullable Long appointment) {
        return new OfferFilter(statuses(status), doctor, patient, slot, appointment)
                .seenBy(caller)
                .map(filter -> page(filter, query))
                .orElseGet(() -> Mono.just(query.toPage(List.of(), 0)));
    }

    private Mono<Page<MadeOfferView>> page(OfferFilter filter, PageQuery query) {
        var order = MadeOffer.NEWEST_FIRST;
        var rows = offers.list(filter, order.range(query)).collectList();
        return query.byCursor()
                ? rows.map(found -> query.toCursorPage(found, order::cursor).map(MadeOfferView::of))
                : Queries.both(rows, offers.count(filter))
                        .map(both ->
                                query.toPage(both.getT1(), both.getT2()).map(MadeOfferView::of));
    }

    private static Set<OfferStatus> statuses(@Nullable String asked) {
        if (asked == null) {
            return Set.of();
        }
        return Arrays.stream(asked.split(",", -1))
                .map(code ->
                        Arrays.stream(OfferStatus.values())
                                .filter(status -> status.code().equals(code))
                                .findFirst()
                                .orElseThrow(
                                        () -> Problem.invalid("status", "is not one of " + CODES)))
                .collect(Collectors.toUnmodifiableSet());
    }
}

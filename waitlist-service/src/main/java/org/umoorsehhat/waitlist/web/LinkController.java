package org.umoorsehhat.waitlist.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.link.MessageLink;
import org.umoorsehhat.chassis.link.MessageLinks;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.offer.command.OfferAnswers;
import org.umoorsehhat.waitlist.offer.persistence.PostgresOffers;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.offer.rules.OfferStatus;
import org.umoorsehhat.waitlist.web.view.LinkView;
import reactor.core.publisher.Mono;

/**
 * Links in the message of an offer: {@code Authorization: Link …} instead of a log-in. Each is good
 * for one answer; looking changes nothing.
 */
@RestController
@Recorded("waiting-list-entry")
@RequestMapping("/api/appointments/links/offer")
class LinkController {

    private static final String ACCEPT = "accept";
    private static final String DECLINE = "decline";

    private final OfferAnswers answers;
    private final PostgresOffers offers;
    private final EntryAccess access;
    private final MessageLinks links;
    private final CommandRunner commands;

    LinkController(
            OfferAnswers answers,
            PostgresOffers offers,
            EntryAccess access,
            MessageLinks links,
            CommandRunner commands) {
        this.answers = answers;
        this.offers = offers;
        this.access = access;
        this.links = links;
        this.commands = commands;
    }

    @GetMapping
    @Operation(summary = "What the link is about and good for")
    Mono<LinkView> look(MessageLink link, Caller caller) {
        return offer(link).flatMap(offer -> view(link, offer, caller));
    }

    /** {@code 200}, or {@code 202} while booking-service makes the appointment. */
    @PostMapping("/accept")
    @Operation(summary = "Accepts, as with a log-in; 202 while the appointment is being made")
    Mono<ResponseEntity<LinkView>> accept(MessageLink link, Caller caller, IdempotencyKey key) {
        return once(
                        link.require(ACCEPT),
                        caller,
                        key,
                        (entry, offer) -> answers.accept(entry, offer, caller))
                .flatMap(answers::answered)
                .flatMap(offer -> accepted(link, offer, caller));
    }

    @PostMapping("/decline")
    @Operation(summary = "Declines: the next is asked")
    Mono<LinkView> decline(MessageLink link, Caller caller, IdempotencyKey key) {
        return once(
                        link.require(DECLINE),
                        caller,
                        key,
                        (entry, offer) -> answers.decline(entry, offer, caller))
                .then(Mono.defer(() -> look(link, caller)));
    }

    private Mono<UUID> once(
            MessageLink link,
            Caller caller,
            IdempotencyKey key,
            BiFunction<Entry, UUID, Mono<UUID>> answer) {
        Mono<Remembered> effect =
                offer(link)
                        .flatMap(offer ->
                                access.own(offer.entryId(), caller)
                                        .flatMap(entry -> answer.apply(entry, offer.id())))
                        .delayUntil(done -> links.used(link, key))
                        .map(offer -> Remembered.first(HttpStatus.OK.value(), offer));
        return commands.once(key, effect).map(done -> UUID.fromString(done.resource()));
    }

    private Mono<ResponseEntity<LinkView>> accepted(MessageLink link, Offer offer, Caller caller) {
        boolean isMade = offer.status() == OfferStatus.FULFILLED;
        return isMade || offer.status() == OfferStatus.ACCEPTED
                ? view(link, offer, caller)
                        .map(view ->
                                (isMade ? ResponseEntity.ok() : ResponseEntity.accepted())
                                        .body(view))
                : Mono.error(RefusalProblems.of(offer.whyOver()));
    }

    private Mono<Offer> offer(MessageLink link) {
        return offers.find(UUID.fromString(link.subject()))
                .switchIfEmpty(Mono.error(MessageLink::over));
    }

    private Mono<LinkView> view(MessageLink link, Offer offer, Caller caller) {
        return access.own(offer.entryId(), caller)
                .zipWith(access.doctorNames(List.of(offer)))
                .map(both ->
                        LinkView.of(
                                link.purpose(),
                                both.getT1(),
                                offer,
                                both.getT2().get(offer.seat().doctorId())));
    }
}

package org.umoorsehhat.waitlist.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.web.IfMatch;
import org.umoorsehhat.waitlist.offer.command.OfferAnswers;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.web.input.AnswerRequest;
import org.umoorsehhat.waitlist.web.view.EntryAnswer;
import org.umoorsehhat.waitlist.web.view.EntryAnswer.Appointment;
import reactor.core.publisher.Mono;

/** Patients answer their offers. */
@RestController
@Recorded("waiting-list-entry")
@RequestMapping("/api/appointments/waiting-list/{id}")
class OfferController {

    private final OfferAnswers answers;
    private final EntryAccess access;
    private final CommandRunner commands;

    OfferController(OfferAnswers answers, EntryAccess access, CommandRunner commands) {
        this.answers = answers;
        this.access = access;
        this.commands = commands;
    }

    /** {@code 200} with the appointment, or {@code 202} while booking-service makes it. */
    @PostMapping("/accept")
    Mono<ResponseEntity<EntryAnswer>> accept(
            Caller caller,
            IdempotencyKey key,
            IfMatch ifMatch,
            @PathVariable long id,
            @RequestBody(required = false) @Nullable AnswerRequest request) {
        caller.require(Role.PATIENT);
        var effect =
                access.own(id, caller)
                        .doOnNext(entry -> ifMatch.check(entry.version()))
                        .flatMap(entry ->
                                answers.accept(entry, AnswerRequest.offerOf(request), caller))
                        .map(offerId -> Remembered.first(HttpStatus.OK.value(), offerId));
        return commands.once(key, effect)
                .flatMap(answer -> answers.answered(UUID.fromString(answer.resource())))
                .flatMap(offer -> accepted(offer, id));
    }

    private Mono<ResponseEntity<EntryAnswer>> accepted(Offer offer, long id) {
        return switch (offer.status()) {
            case FULFILLED ->
                    access.answer(
                            id,
                            ResponseEntity.ok(),
                            entry ->
                                    new EntryAnswer(
                                            "The appointment is yours.",
                                            entry,
                                            appointment(offer)));
            case ACCEPTED ->
                    access.answer(
                            id,
                            ResponseEntity.accepted(),
                            entry ->
                                    new EntryAnswer(
                                            "Your acceptance counts; the appointment is being made. offer.status will tell.",
                                            entry));
            default -> Mono.error(RefusalProblems.of(offer.whyOver()));
        };
    }

    private static @Nullable Appointment appointment(Offer offer) {
        var booked = offer.appointment();
        return booked == null ? null : Appointment.of(booked);
    }

    @PostMapping("/decline")
    Mono<ResponseEntity<EntryAnswer>> decline(
            Caller caller,
            IdempotencyKey key,
            IfMatch ifMatch,
            @PathVariable long id,
            @RequestBody(required = false) @Nullable AnswerRequest request) {
        caller.require(Role.PATIENT);
        var effect =
                access.own(id, caller)
                        .doOnNext(entry -> ifMatch.check(entry.version()))
                        .flatMap(entry ->
                                answers.decline(entry, AnswerRequest.offerOf(request), caller))
                        .map(offerId -> Remembered.first(HttpStatus.OK.value(), offerId));
        return commands.once(key, effect)
                .then(
                        Mono.defer(() ->
                                access.answer(
                                        id,
                                        ResponseEntity.ok(),
                                        entry ->
                                                new EntryAnswer(
                                                        "Declined. You stay on the list for other times.",
                                                        entry))));
    }
}

package org.umoorsehhat.waitlist.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
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
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.waitlist.entry.EntryRegistration;
import org.umoorsehhat.waitlist.entry.StaleEntry;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntries;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import org.umoorsehhat.waitlist.offer.command.EntryWithdrawal;
import org.umoorsehhat.waitlist.offer.command.Joining;
import org.umoorsehhat.waitlist.offer.rules.WhenFree;
import org.umoorsehhat.waitlist.web.input.EntryInput;
import org.umoorsehhat.waitlist.web.input.EntryPatch;
import org.umoorsehhat.waitlist.web.input.EntryRequest;
import org.umoorsehhat.waitlist.web.view.EntryView;
import org.umoorsehhat.waitlist.web.view.EntryView.FreeSeat;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;

/** One entry of the waiting list. */
@RestController
@Recorded("waiting-list-entry")
@RequestMapping("/api/appointments/waiting-list")
class EntryController {

    private static final int TRIES = 5;

    private final EntryRegistration registration;
    private final EntryWithdrawal withdrawal;
    private final PostgresEntries entries;
    private final EntryAccess access;
    private final Joining joining;
    private final EntryInput input;
    private final CommandRunner commands;

    EntryController(
            EntryRegistration registration,
            EntryWithdrawal withdrawal,
            PostgresEntries entries,
            EntryAccess access,
            Joining joining,
            EntryInput input,
            CommandRunner commands) {
        this.registration = registration;
        this.withdrawal = withdrawal;
        this.entries = entries;
        this.access = access;
        this.joining = joining;
        this.input = input;
        this.commands = commands;
    }

    /**
     * With {@code free_times} when some that suit are free now: they can be booked at once, and
     * {@code 409 times-are-free} instead of an entry where that is asked for.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<EntryView>> join(
            Caller caller,
            IdempotencyKey key,
            @RequestParam(name = "when_free", defaultValue = "offer")
                    @Parameter(
                            description =
                                    "what to do when times that suit are free: offer them (unless given), refuse to make the entry, or skip them and wait for others")
                    String whenFree,
            @Valid @RequestBody EntryRequest request) {
        WhenFree way =
                WhenFree.of(whenFree)
                        .orElseThrow(() ->
                                Problem.invalid("when_free", "is not one of " + WhenFree.CODES));
        var draft = input.create(request, caller);
        // Found by the one who joins, before the search for seats can have asked for it.
        var free = new AtomicReference<List<FreeSeat>>(List.of());
        var effect =
                joining.join(draft, way, caller)
                        .doOnNext(joined ->
                                free.set(joined.free().stream().map(FreeSeat::of).toList()))
                        .map(joined ->
                                Remembered.first(HttpStatus.CREATED.value(), joined.entry().id()));
        return commands.once(key, effect)
                .flatMap(answer -> access.find(Long.parseLong(answer.resource()), caller))
                .flatMap(
                        entry -> tagged(entry, ResponseEntity.created(address(entry)), free.get()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<EntryView>> get(Caller caller, @PathVariable long id) {
        return access.find(id, caller).flatMap(entry -> tagged(entry, ResponseEntity.ok()));
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
                                access.view(entry)
                                        .map(shown -> input.change(entry, shown, patch, caller))
                                        .flatMap(draft ->
                                                registration.change(entry, draft, caller)));
        return Mono.defer(() -> commands.run(effect))
                .retryWhen(Retry.max(TRIES).filter(failure -> failure instanceof StaleEntry))
                .flatMap(entry -> tagged(entry, ResponseEntity.ok()));
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
                                        ? withdrawal.leave(id, LeaveReason.DEACTIVATED, caller)
                                        : Mono.just(entry))
                        .flatMap(entry -> entries.delete(id, entry.updatedAt()));
        return commands.run(effect);
    }

    private static URI address(Entry entry) {
        return URI.create("/api/appointments/waiting-list/" + entry.id() + "/");
    }

    private Mono<ResponseEntity<EntryView>> tagged(Entry entry, BodyBuilder answer) {
        return tagged(entry, answer, List.of());
    }

    private Mono<ResponseEntity<EntryView>> tagged(
            Entry entry, BodyBuilder answer, List<FreeSeat> free) {
        return access.view(entry)
                .map(view -> free.isEmpty() ? view : view.with(free))
                .map(view -> answer.eTag(EntityTags.of(entry.version())).body(view));
    }
}

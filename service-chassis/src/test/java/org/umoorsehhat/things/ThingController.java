package org.umoorsehhat.things;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.EntityTags;
import reactor.core.publisher.Mono;

@RestController
@Unrecorded(because = "things are nobody's data")
@RequestMapping("/api/appointments/things")
class ThingController {

    private final Things things;
    private final Commands commands;
    private final Idempotency idempotency;

    ThingController(Things things, Commands commands, Idempotency idempotency) {
        this.things = things;
        this.commands = commands;
        this.idempotency = idempotency;
    }

    /**
     * @param from makes another address of it, and nothing else
     */
    @PostMapping
    Mono<ResponseEntity<Thing>> add(
            Caller caller,
            IdempotencyKey key,
            @RequestParam(required = false) @Nullable String from,
            @Valid @RequestBody ThingRequest request) {
        var effect =
                things.add(request.name())
                        .map(thing -> Remembered.first(HttpStatus.CREATED.value(), thing.id()));
        return commands.run(idempotency.once(key, effect))
                .flatMap(answer ->
                        things.find(Long.parseLong(answer.resource()))
                                .map(thing ->
                                        ResponseEntity.status(answer.status())
                                                .eTag(EntityTags.of(thing.version()))
                                                .body(thing)));
    }

    @PutMapping("/{id}")
    Mono<Thing> rename(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ThingRequest request) {
        return things.find(id)
                .doOnNext(thing -> EntityTags.check(ifMatch, thing.version()))
                .flatMap(thing -> commands.run(things.rename(id, request.name())))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("There is no such thing.")));
    }

    @GetMapping("/{id}")
    Mono<Thing> get(@PathVariable long id) {
        return things.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("There is no such thing.")));
    }

    @GetMapping
    Mono<Page<Thing>> list(
            PageQuery query,
            @RequestParam(name = "made_on", required = false) @Nullable LocalDate madeOn) {
        if (query.byCursor()) {
            String cursor = String.valueOf(query.cursor());
            return things.list(cursor.isEmpty() ? 0 : Long.parseLong(cursor), 0, query.limit())
                    .collectList()
                    .map(rows -> query.toCursorPage(rows, thing -> String.valueOf(thing.id())));
        }
        var rows = things.list(0, query.offset(), query.limit()).collectList();
        return Queries.both(rows, things.count())
                .map(both -> query.toPage(both.getT1(), both.getT2()));
    }

    /** Dies of an error in the thread of the database. */
    @GetMapping("/{id}/depth")
    Mono<Thing> depth(@PathVariable long id) {
        return things.find(id).map(ThingController::deeper);
    }

    /** Dies of an error in a command, which nobody may cancel. */
    @PostMapping("/depth")
    Mono<Thing> depthOfCommand(@Valid @RequestBody ThingRequest request) {
        return commands.run(
                Mono.fromCallable(() -> deeper(new Thing(1, request.name(), 1)))
                        .flatMap(thing -> things.add(thing.name())));
    }

    private static Thing deeper(Thing thing) {
        return new Thing(thing.id(), deeper(thing).name() + "x", thing.version());
    }

    @GetMapping("/fault")
    Mono<Thing> fault() {
        return Mono.error(new IllegalStateException("a secret of the inside"));
    }

    @GetMapping("/admin")
    Mono<Void> admin(Caller caller) {
        caller.require(Role.ADMIN);
        return Mono.empty();
    }
}

package org.umoorsehhat.booking.stream.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.booking.stream.Frame;
import org.umoorsehhat.booking.stream.LiveChanges;
import org.umoorsehhat.booking.stream.Position;
import org.umoorsehhat.booking.stream.TooSlow;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Authenticated;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.revocation.Revocations;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** Changes of appointments as server-sent events. */
@RestController
@Recorded("appointment")
@Tag(name = "Live stream")
class StreamController {

    private final LiveChanges changes;
    private final Clock clock;
    private final Revocations revocations;

    StreamController(LiveChanges changes, Clock clock, Revocations revocations) {
        this.changes = changes;
        this.clock = clock;
        this.revocations = revocations;
    }

    @GetMapping(
            path = "/api/appointments/appointments/stream",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Changes of what the caller may see, as they happen",
            description =
                    "Server-sent events. Each event is named after what happened, such as appointment-booked, and its data"
                            + " is that of the public event. Comments are signs of life. Last-Event-ID goes on where a"
                            + " stream ended; the event \"reset\" says that too much has happened since, and that what is"
                            + " shown has to be read anew. A stream ends with its token, when that is revoked, and when it is not read."
                            + "")
    Flux<ServerSentEvent<String>> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Caller caller,
            @AuthenticationPrincipal Jwt token,
            AccessRecord record,
            ServerWebExchange exchange) {
        caller.require(Role.PEOPLE);
        record.beginsStream();
        return changes.listen(caller, position(lastEventId))
                .doOnNext(frame -> isShown(frame, record))
                .map(StreamController::event)
                .takeUntilOther(endOf(token))
                .takeUntilOther(revocations.refused(new Authenticated(caller, token)))
                .onErrorResume(TooSlow.class, slow -> breakOff(exchange));
    }

    private static void isShown(Frame frame, AccessRecord record) {
        if (frame.patient() != null) {
            record.touches(frame.patient());
        }
        record.goesOn();
    }

    private static @Nullable Position position(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return null;
        }
        return Position.parse(lastEventId)
                .orElseThrow(
                        () -> Problem.invalid("Last-Event-ID", "is not one that this stream gave"));
    }

    private static ServerSentEvent<String> event(Frame frame) {
        var event = ServerSentEvent.<String>builder().id(frame.position().toString());
        return frame.name() == null
                ? event.comment("").build()
                : event.event(frame.name()).data(String.valueOf(frame.json())).build();
    }

    private Mono<Long> endOf(Jwt token) {
        Instant end = token.getExpiresAt();
        return end == null ? Mono.never() : Mono.delay(Duration.between(clock.instant(), end));
    }

    /** What waits in the connection of somebody who does not read would wait there for long. */
    private static <T> Flux<T> breakOff(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        while (response instanceof ServerHttpResponseDecorator decorator) {
            response = decorator.getDelegate();
        }
        if (response instanceof AbstractServerHttpResponse real
                && real.getNativeResponse() instanceof HttpServerResponse connection) {
            connection.withConnection(open -> open.dispose());
        }
        return Flux.empty();
    }
}

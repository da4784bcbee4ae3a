package org.umoorsehhat.echo;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@SpringBootApplication
public class EchoApplication {

    /**
     * @param text what to repeat
     */
    record Echo(@NotBlank String text) {}

    record Counted(int count) {}

    /** Something of every kind that bodies hold. */
    record Form(
            @Nullable Long whole,
            @Nullable Integer small,
            @Nullable Counted counted,
            @Nullable Boolean flag,
            @Nullable BigDecimal amount,
            @Nullable String text,
            @Nullable TimeUnit word,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable Instant instant,
            @Nullable OffsetDateTime at,
            @Nullable UUID id,
            @Nullable List<Long> ids,
            @Nullable List<Form> forms) {}

    /** Ways to end that are no exceptions. */
    enum Errors {
        DEPTH,
        ASSERTION,
        LINKAGE;

        Echo raise() {
            return switch (this) {
                case DEPTH -> deeper(new Echo("x"));
                case ASSERTION -> throw new AssertionError("a secret of the inside");
                case LINKAGE -> throw new NoClassDefFoundError("a secret of the inside");
            };
        }

        Throwable error() {
            try {
                raise();
            } catch (Throwable error) {
                return error;
            }
            throw new IllegalStateException();
        }

        private static Echo deeper(Echo echo) {
            return new Echo(deeper(echo).text() + "x");
        }
    }

    @RestController
    static class EchoController {

        final AtomicInteger effects = new AtomicInteger();

        @GetMapping("/echo/roles")
        Mono<Page<String>> roles(Caller caller, PageQuery query) {
            var roles = new TreeSet<String>();
            caller.roles().forEach(role -> roles.add(role.claim()));
            return Mono.just(query.toPage(List.copyOf(roles), roles.size()));
        }

        @PostMapping("/echo")
        Mono<Echo> echo(Caller caller, @Valid @RequestBody Echo echo) {
            caller.require(Role.ADMIN);
            return Mono.just(echo);
        }

        @PostMapping("/echo/form")
        Mono<Form> form(@RequestBody Form form) {
            return Mono.just(form);
        }

        @PostMapping("/echo/tree")
        Mono<JsonNode> tree(@RequestBody JsonNode tree) {
            return Mono.just(tree);
        }

        @PostMapping("/echo/map")
        Mono<Map<String, Object>> map(@RequestBody Map<String, Object> map) {
            return Mono.just(map);
        }

        @RequestMapping(
                path = "/echo/things/{id}",
                method = {RequestMethod.GET, RequestMethod.PATCH, RequestMethod.DELETE})
        Mono<Echo> thing(@PathVariable String id) {
            return Mono.just(new Echo("the thing " + id));
        }

        @GetMapping("/echo/things/today")
        Mono<List<Echo>> today() {
            return Mono.just(List.of(new Echo("today")));
        }

        @PostMapping("/echo/things/bulk")
        Mono<Echo> bulk() {
            effects.incrementAndGet();
            return Mono.just(new Echo("all"));
        }

        @GetMapping(path = "/echo/things/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<ServerSentEvent<String>> stream() {
            return Flux.just(ServerSentEvent.builder("one").build());
        }

        /** Dies of an error in the way that is asked for. */
        @GetMapping("/echo/error/{kind}/{place}")
        Mono<Echo> error(
                @PathVariable Errors kind,
                @PathVariable String place,
                ServerHttpResponse response) {
            return switch (place) {
                case "handler" -> Mono.just(kind.raise());
                case "operator" -> Mono.just(kind).map(Errors::raise);
                case "signal" -> Mono.error(kind.error());
                case "commit" -> {
                    response.beforeCommit(() -> Mono.fromRunnable(kind::raise));
                    yield Mono.just(new Echo("not sent"));
                }
                default -> throw new IllegalArgumentException(place);
            };
        }

        @PostMapping("/echo/error/{kind}")
        Mono<Echo> errorAfterBody(@PathVariable Errors kind, @RequestBody Mono<Echo> body) {
            return body.map(echo -> kind.raise());
        }

        /** One of each kind of parameter. */
        @GetMapping("/api/echo/search")
        Mono<String> search(
                @RequestParam(required = false) @Nullable String status,
                @RequestParam(name = "date_from", required = false) @Nullable LocalDate dateFrom,
                @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
                @RequestParam(required = false) @Nullable Long doctor,
                @RequestParam(required = false) @Nullable Errors kind,
                PageQuery query) {
            return Mono.just(status + " " + dateFrom + " " + isActive + " " + doctor + " " + kind);
        }

        @GetMapping("/api/echo/plain")
        Mono<String> plain() {
            return Mono.just("plain");
        }

        @GetMapping("/echo/fault")
        Mono<Echo> fault() {
            return Mono.error(new IllegalStateException("a secret of the inside"));
        }
    }
}

package org.umoorsehhat.notification.preference.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.notification.preference.persistence.PostgresPreferences;
import org.umoorsehhat.notification.preference.rules.OptOutTopic;
import reactor.core.publisher.Mono;

/**
 * Opting out by a link in a message, without a login: the token is the patient's, random, and good
 * for nothing else. Mail programs {@code POST} (RFC 8058); a person who opens the link gets a page
 * with a button, since mail scanners open links too.
 */
@RestController
@Hidden // Pages for people, and what their mail programs do for them: no part of the API.
class UnsubscribeController {

    private static final String PATH = "/unsubscribe/{token}/{topic}";
    private static final MediaType HTML = MediaType.parseMediaType("text/html; charset=UTF-8");

    private static final String ASK =
            """
            <!DOCTYPE html><html lang="en"><meta charset="UTF-8"><title>Unsubscribe</title>
            <form method="post"><p>Get no more messages of this kind?</p><button>Unsubscribe</button></form></html>
            """;

    private static final String DONE =
            """
            <!DOCTYPE html><html lang="en"><meta charset="UTF-8"><title>Unsubscribed</title>
            <p>You get no more messages of this kind. A cancellation by the clinic still reaches you.</p></html>
            """;

    private final PostgresPreferences store;
    private final Commands commands;

    UnsubscribeController(PostgresPreferences store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    @GetMapping(PATH)
    ResponseEntity<String> ask(
            @PathVariable("token") UUID token, @PathVariable("topic") String topic) {
        known(topic);
        return ResponseEntity.ok().contentType(HTML).body(ASK);
    }

    @PostMapping(PATH)
    Mono<ResponseEntity<String>> optOut(
            @PathVariable("token") UUID token, @PathVariable("topic") String topic) {
        OptOutTopic known = known(topic);
        return commands.run(store.optOut(token, known))
                .map(done -> {
                    if (!done) {
                        throw notFound();
                    }
                    return ResponseEntity.ok().contentType(HTML).body(DONE);
                });
    }

    private static OptOutTopic known(String topic) {
        return OptOutTopic.of(topic).orElseThrow(UnsubscribeController::notFound);
    }

    private static Problem notFound() {
        return Problem.notFound("This link is not known, or no longer.");
    }
}

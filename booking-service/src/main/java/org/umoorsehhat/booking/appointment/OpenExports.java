package org.umoorsehhat.booking.appointment;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Flux;

/** Exports under way: each lasts as long as somebody takes to read it. */
@Component
class OpenExports {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final ExportProperties properties;
    private final Map<String, Integer> ofCallers = new HashMap<>();
    private int open;

    OpenExports(ExportProperties properties) {
        this.properties = properties;
    }

    /** The same, counted until it ends; fails where one more is one too many. */
    <T> Flux<T> admit(String caller, Flux<T> export) {
        return Flux.using(() -> begin(caller), counted -> export, this::end);
    }

    private synchronized String begin(String caller) {
        int own = ofCallers.getOrDefault(caller, 0);
        if (own >= properties.perCaller()) {
            throw Problem.tooManyRequests(
                    "You have as many exports under way as one caller may have. Wait for one to end.",
                    RETRY_AFTER);
        }
        if (open >= properties.atOnce()) {
            throw Problem.unavailable(
                    "As many exports are under way as may be. Try again in a moment.", RETRY_AFTER);
        }
        ofCallers.put(caller, own + 1);
        open++;
        return caller;
    }

    private synchronized void end(String caller) {
        ofCallers.computeIfPresent(caller, (name, own) -> own > 1 ? own - 1 : null);
        open--;
    }
}

package org.umoorsehhat.systemtests.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.umoorsehhat.systemtests.compare.quiet.Quiet;

/** Waits until what a command has set off is over, and holds all that is seen against the truth. */
final class Settled {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RandomClinic clinic;
    private final Quiet quiet;
    private final Waiting waiting;

    Settled(RandomClinic clinic, Quiet quiet) {
        this.clinic = clinic;
        this.quiet = quiet;
        this.waiting = new Waiting(clinic.api, clinic.truth);
    }

    static void soon(Callable<Boolean> condition) {
        await().atMost(SOON).until(condition);
    }

    void compare() {
        var questions = Questions.any(clinic);
        quiet.await();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() ->
                        assertThat(differences(questions))
                                .as(String.join("\n", clinic.done))
                                .isEmpty());
    }

    private List<String> differences(Questions questions) {
        List<String> wrong = waiting.look();
        Map<String, String> is = new PlatformView(clinic.api, clinic.truth, questions).all();
        Map<String, String> must = new TruthView(clinic.truth, questions, Instant.now()).all();
        Map<String, String> all = new TreeMap<>(must);
        all.putAll(is);
        all.keySet().stream()
                .filter(what -> !String.valueOf(must.get(what)).equals(is.get(what)))
                .map(what ->
                        "%s is\n  %s instead of\n  %s"
                                .formatted(what, is.get(what), must.get(what)))
                .forEach(wrong::add);
        return wrong;
    }
}

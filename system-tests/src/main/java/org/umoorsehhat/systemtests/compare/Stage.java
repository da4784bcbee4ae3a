package org.umoorsehhat.systemtests.compare;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Gateway;
import org.umoorsehhat.systemtests.compare.api.Reply;
import org.umoorsehhat.systemtests.compare.quiet.Quiet;
import org.umoorsehhat.systemtests.compare.quiet.Unfinished;
import org.umoorsehhat.systemtests.compare.record.EndpointMatrix;
import org.umoorsehhat.systemtests.compare.record.Exchanges;
import org.umoorsehhat.systemtests.compare.record.Recording;

/** Sends each request, records it, and waits until all is over that it has set off. */
final class Stage {

    private static final int REPORTED = 250;
    private static final int PATIENCE = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String KEY = "Idempotency-Key";

    private final Gateway gateway;
    private final Quiet quiet;
    private final EndpointMatrix matrix;
    private final Exchanges exchanges;
    private final Recording recording;
    private final Clock clock;
    private int keys;

    Stage(
            Gateway gateway,
            Quiet quiet,
            EndpointMatrix matrix,
            Exchanges exchanges,
            Recording recording,
            Clock clock) {
        this.gateway = gateway;
        this.quiet = quiet;
        this.matrix = matrix;
        this.exchanges = exchanges;
        this.recording = recording;
        this.clock = clock;
    }

    Reply perform(Call call) {
        Reply reply = answered(call);
        recording.add(exchanges.line(call, matrix.of(call), reply));
        if (recording.lines().size() % REPORTED == 0) {
            System.out.printf("  %,d requests%n", recording.lines().size());
        }
        if (call.changes() && reply.status() < 400) {
            quiet.await();
        }
        return reply;
    }

    /** The answer that is final: not that of a moment in which the machine had too much to do. */
    private Reply answered(Call call) {
        Call repeatable = repeatable(call);
        Reply reply = gateway.send(repeatable);
        for (int n = 0; n < PATIENCE && isForNow(call, reply); n++) {
            System.out.printf(
                    "  once more: %s %s was answered %d%n",
                    call.method(), call.path(), reply.status());
            pause();
            quiet.await();
            reply = gateway.send(repeatable);
        }
        return reply;
    }

    /**
     * Who accepts or notifies waits for another service, but not for ever. Asked again with the
     * same key, what came of it is the answer.
     */
    private Call repeatable(Call call) {
        return waitsForOthers(call) && !call.headers().containsKey(KEY)
                ? call.with(KEY, "stage-" + ++keys)
                : call;
    }

    private static boolean isForNow(Call call, Reply reply) {
        return reply.status() == 503
                || waitsForOthers(call)
                        && (reply.status() == 202
                                || reply.json()
                                        .path("message")
                                        .asString("")
                                        .startsWith("A seat has been asked for."));
    }

    private static boolean waitsForOthers(Call call) {
        return call.resource().matches("/waiting-list/\\d+/(accept|notify)/");
    }

    /** Waits until all visits of today have begun. */
    void awaitBegun() {
        Instant until = clock.instant().plus(LONGEST);
        while (!haveBegun()) {
            if (clock.instant().isAfter(until)) {
                throw new Unfinished("the visits of today have not begun");
            }
            pause();
        }
    }

    private boolean haveBegun() {
        return gateway.send(Call.get("admin", "/appointments/today/"))
                .json()
                .valueStream()
                .allMatch(visit ->
                        Instant.parse(visit.path("starts_at").asString())
                                .isBefore(clock.instant()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

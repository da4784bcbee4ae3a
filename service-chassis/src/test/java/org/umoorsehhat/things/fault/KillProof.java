package org.umoorsehhat.things.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.PostgresServer;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.things.Api;
import org.umoorsehhat.things.Rows;

/** Killed again and again under load, a service loses nothing and does nothing twice. */
@Tag("proof")
class KillProof {

    private static final int KILLS = Integer.getInteger("proof.kills", 6);
    private static final int CALLERS = 8;

    private final String token = Tokens.admin();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger added = new AtomicInteger();

    @Test
    void killedUnderLoad() throws Exception {
        var database = PostgresServer.createDatabase("things");
        var service = new ThingsProcess(database, "kill-" + UUID.randomUUID());
        var random = new Random(3);
        service.start();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                threads.submit(() -> call(service));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                LockSupport.parkNanos(Duration.ofMillis(1500 + random.nextInt(1500)).toNanos());
                service.kill();
                service.start();
            }
            over.set(true);
        }
        var rows = new Rows(database);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> {
                    assertThat(rows.number("SELECT count(*) FROM outbox")).isZero();
                    assertThat(rows.number("SELECT sum(effects) FROM thing_copy"))
                            .isEqualTo(rows.number("SELECT sum(version) FROM thing"));
                });
        assertThat(rows.number("SELECT count(*) FROM thing"))
                .as("one thing for each key, however often it was sent")
                .isEqualTo(added.get());
        assertThat(
                        rows.number(
                                "SELECT count(*) FROM thing JOIN thing_copy c USING (id) WHERE (c.version, c.effects) <> (thing.version, thing.version)"))
                .as("things whose events were not all applied once")
                .isZero();
        assertThat(
                        rows.number(
                                """
                                SELECT count(*) FROM (SELECT version - lag(version, 1, 0::bigint) OVER (PARTITION BY id ORDER BY position) AS step
                                                      FROM thing_history) AS steps WHERE step <> 1
                                """))
                .as("effects out of order")
                .isZero();
        System.out.printf(
                "%d kills, %d things, %d events%n",
                KILLS, added.get(), rows.number("SELECT sum(version) FROM thing"));
        assertThat(service.stop()).as("exit of a polite stop").isEqualTo(143);
    }

    /** Adds things, each until it is acknowledged, and renames them. */
    private Void call(ThingsProcess service) throws InterruptedException {
        while (!over.get()) {
            String key = UUID.randomUUID().toString();
            String body = "";
            while (body.isEmpty()) {
                body = send(service, "POST", Api.THINGS, key);
            }
            added.incrementAndGet();
            String id = body.replaceAll(".*\"id\":(\\d+).*", "$1");
            send(service, "PUT", Api.THINGS + "/" + id, key);
            send(service, "PUT", Api.THINGS + "/" + id, key);
        }
        return null;
    }

    /** Empty when there was no good answer. */
    private String send(ThingsProcess service, String method, String path, String key)
            throws InterruptedException {
        try {
            var answer =
                    service.send(
                            service.get(path)
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", key)
                                    .method(
                                            method,
                                            BodyPublishers.ofString("{\"name\": \"kill\"}")));
            return answer.statusCode() < 300 ? answer.body() : "";
        } catch (IOException e) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            return "";
        }
    }
}

package org.umoorsehhat.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * Patients who each ask with their own token. Either some ask again as soon as they are answered,
 * which finds the highest rate, or so many a second ask, however long the answers take.
 */
public final class LoadSimulation extends Simulation {

    private final LoadOrder order = LoadOrder.fromSystemProperties();
    private final List<String> tokens = read();
    private final AtomicLong next = new AtomicLong(order.first());
    private final Duration all = Duration.ofSeconds(order.warmUpSeconds() + order.seconds());
    private volatile Counting counting = new Counting(System.nanoTime(), order.seconds());

    {
        setUp(population())
                .protocols(
                        http.baseUrl(order.target().toString())
                                .shareConnections()
                                .disableFollowRedirect()
                                .disableCaching()
                                .disableWarmUp()
                                .contentTypeHeader("application/json")
                                .acceptHeader("application/json"));
    }

    private PopulationBuilder population() {
        return order.users() > 0
                ? scenario("users")
                        .exec(during(all, "loop", false).on(one()))
                        .injectOpen(atOnceUsers(order.users()))
                : scenario("rate")
                        .exec(one())
                        .injectOpen(constantUsersPerSec(order.rate()).during(all));
    }

    private ChainBuilder one() {
        return exec(this::ask)
                .exec(
                        http(order.kind().name())
                                .post("#{path}")
                                .header("Authorization", "#{token}")
                                .body(StringBody("#{body}"))
                                // What is no success is counted, not called a failure here.
                                .check(status().saveAs("status"), status().gt(0)))
                .exec(this::answered);
    }

    private Session ask(Session session) {
        Question question = order.kind().question(next.getAndIncrement(), order.firstDay());
        return session.remove("status")
                .set("path", question.path())
                .set("body", question.body())
                .set("token", "Bearer " + tokens.get(question.patient() - 1))
                .set("asked", System.nanoTime());
    }

    private Session answered(Session session) {
        int status = session.contains("status") ? session.getInt("status") : 0;
        counting.answered(status, session.getLong("asked"), System.nanoTime());
        return session;
    }

    @Override
    public void before() {
        long begin = System.nanoTime() + Duration.ofSeconds(order.warmUpSeconds()).toNanos();
        counting = new Counting(begin, order.seconds());
    }

    @Override
    public void after() {
        try {
            Files.writeString(
                    order.result(),
                    JsonMapper.shared()
                            .writeValueAsString(counting.result(next.get() - order.first())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read() {
        try {
            return Files.readAllLines(order.tokens());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Service;
import tools.jackson.databind.json.JsonMapper;

/** Reads databases and topics when the faults are over, and tells what does not add up. */
final class Aftermath {

    private static final Duration SETTLED = Duration.ofMinutes(5);

    /** Consumers that must have handled every event of a topic. */
    private static final List<Consumer> HANDLE_ALL =
            List.of(
                    new Consumer("notification", Published.APPOINTMENTS),
                    new Consumer("scheduling", Published.OCCUPANCY),
                    new Consumer("waitlist", Published.OCCUPANCY),
                    new Consumer("booking", Published.ENTRIES));

    private final Platform platform;
    private final Api api;
    private final Ledger ledger;
    private final Topics topics;

    /** What is in the topics already does not count. */
    Aftermath(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
        this.ledger = new Ledger(platform);
        this.topics = new Topics(platform.kafkaBootstrapServers());
    }

    private record Consumer(String database, String topic) {}

    /**
     * Waits until everything has left and has had its effect.
     *
     * @param slots that only the driver uses
     */
    void settle(List<Long> slots) {
        await().atMost(SETTLED)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    assertThat(ledger.pendingEvents()).as("events in outboxes").isZero();
                    assertThat(ledger.openHolds(slots)).as("open holds").isZero();
                    assertThat(ledger.unansweredOffers(slots)).as("unanswered offers").isZero();
                    assertThat(ledger.differences()).as("scheduling and booking").isEmpty();
                    assertThat(unhandled(topics.events())).as("events without effect").isEmpty();
                });
    }

    /** What is wrong; empty if nothing is. */
    List<String> violations(List<PatientTraffic> traffic, List<Long> slots) {
        var violations = new ArrayList<>(ledger.violations());
        violations.addAll(ledger.overlaps());
        for (PatientTraffic patient : traffic) {
            var lost = new ArrayList<>(patient.made());
            lost.removeAll(ledger.appointmentsOf(patient.patient()));
            lost.forEach(id -> violations.add("201, and not there: " + id));
            patient.client().failures().forEach(answer -> violations.add("an error: " + answer));
        }
        long answered = traffic.stream().mapToLong(p -> p.made().size() + p.accepted()).sum();
        long made = slots.stream().mapToLong(ledger::madeIn).sum();
        if (made != answered) {
            violations.add(made + " appointments were made, " + answered + " were answered");
        }
        violations.addAll(
                ledger.moneyMissing(slots, traffic.stream().mapToLong(PatientTraffic::paid).sum()));
        for (long slot : slots) {
            Ledger.Slot left = ledger.slot(slot);
            if (!left.equals(new Ledger.Slot(0, 0, 0, 0))) {
                violations.add("all was cancelled, and slot " + slot + " still has " + left);
            }
        }
        List<Topics.Event> events = topics.events();
        violations.addAll(new Published(events).differences(ledger, slots));
        violations.addAll(phantoms());
        events.stream()
                .filter(Topics.Event::isDeadLetter)
                .forEach(event -> violations.add("a dead letter: " + event));
        if (!auditChainsAreWhole()) {
            violations.add("an audit chain is broken");
        }
        return violations;
    }

    /** What the platform's topics have received. */
    String events() {
        List<Topics.Event> events = topics.events();
        long distinct = events.stream().distinct().count();
        return "%d, of which %d a second time".formatted(events.size(), events.size() - distinct);
    }

    /** Events of which a consumer has an effect, and which nobody published. */
    private List<String> phantoms() {
        Set<String> published = topics.ids();
        var phantoms = new ArrayList<String>();
        for (String database : Ledger.DATABASES) {
            Set<String> handled = ledger.handled(database);
            handled.removeAll(published);
            handled.forEach(id -> phantoms.add(database + " handled " + id + ", which is nowhere"));
        }
        return phantoms;
    }

    private Set<String> unhandled(List<Topics.Event> events) {
        var unhandled = new HashSet<String>();
        for (Consumer consumer : HANDLE_ALL) {
            Set<String> handled = ledger.handled(consumer.database());
            events.stream()
                    .filter(event -> event.topic().equals(consumer.topic()))
                    .filter(event -> !handled.contains(event.id()))
                    .forEach(event -> unhandled.add(consumer.database() + " " + event));
        }
        return unhandled;
    }

    private boolean auditChainsAreWhole() {
        URI address = platform.service(Service.BOOKING).resolve("/actuator/auditchain");
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + api.token("admin"))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return new JsonMapper().readTree(body).path("intact").asBoolean(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

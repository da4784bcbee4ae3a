package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What follows from one request is one trace, from the gateway to the e-mail. */
class TraceIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CALLER = "b7ad6b7169203331";
    private static final int SERVER = 2;
    private static final int CLIENT = 3;
    private static final int PRODUCER = 4;
    private static final int CONSUMER = 5;

    private final SpanReceiver spans = SharedPlatform.spans();
    private final Api api = new Api(SharedPlatform.endpoints());

    @Test
    void aBookingReachesFromTheGatewayToTheMailServer() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        Patients.ensure(api, 6);
        FreshSlot slot = FreshDoctor.withSlots(api, 1).slots().getFirst();

        Answer booked = traced(trace, "patient6", "appointments/", slot.booking(6));

        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(pathTo(trace, "notification-service", CLIENT, "send email"))
                            .containsSubsequence(
                                    "gateway " + SERVER,
                                    "gateway " + CLIENT,
                                    "booking-service " + SERVER,
                                    "booking-service " + PRODUCER,
                                    "notification-service " + CLIENT);
                    assertThat(
                                    pathTo(
                                            trace,
                                            "notification-service",
                                            CONSUMER,
                                            "booking.public.appointments"))
                            .endsWith(
                                    "booking-service " + PRODUCER,
                                    "notification-service " + CONSUMER);
                });
        assertThatNoSpanIsLost(trace);
    }

    @Test
    void aCancellationReachesToTheOfferThatSomebodyElseGets() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Patients.ensure(api, 7);
        FreshSlot slot = FreshDoctor.withSlots(api, 1).slots().getFirst();
        Answer booked = api.post("patient6", "appointments/", slot.booking(6));
        Waiting waiting = Waiting.join(api, 7, slot);
        var ledger = new Ledger(SharedPlatform.get());
        await().atMost(SOON).until(() -> ledger.pendingEvents() == 0);

        Answer cancelled =
                traced(
                        trace,
                        "patient6",
                        "appointments/" + booked.text("id") + "/cancel/",
                        Map.of("cancellation_reason", "Feeling better"));

        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        waiting.until("open");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        pathTo(
                                                trace,
                                                "waitlist-service",
                                                PRODUCER,
                                                "waitlist.internal.offers"))
                                .containsSubsequence(
                                        "gateway " + SERVER,
                                        "booking-service " + SERVER,
                                        "booking-service " + PRODUCER,
                                        "waitlist-service " + PRODUCER));
        waiting.does("deactivate");
    }

    /** The caller's own trace goes on here. */
    private Answer traced(String trace, String user, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        URI address =
                SharedPlatform.endpoints().gateway().resolve("/api/appointments/").resolve(path);
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + api.token(user))
                        .header("Content-Type", "application/json")
                        .header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        new JsonMapper().writeValueAsString(body)))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), 0);
        }
    }

    private void assertThatNoSpanIsLost(String trace) {
        Set<String> ids =
                spans.of(trace).stream().map(SpanReceiver.Span::id).collect(Collectors.toSet());
        ids.add(CALLER);
        assertThat(spans.of(trace)).extracting(SpanReceiver.Span::parent).isSubsetOf(ids);
    }

    /** Services and kinds of spans from the caller down to one of that name. */
    private List<String> pathTo(String trace, String service, long kind, String name) {
        List<SpanReceiver.Span> all = spans.of(trace);
        SpanReceiver.Span last =
                all.stream()
                        .filter(span -> span.service().equals(service) && span.kind() == kind)
                        .filter(span -> span.name().startsWith(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new AssertionError(
                                        "no span '%s' of %s among %s"
                                                .formatted(name, service, all)));
        Map<String, SpanReceiver.Span> byId =
                all.stream().collect(Collectors.toMap(SpanReceiver.Span::id, span -> span));
        var path = new LinkedList<String>();
        for (SpanReceiver.Span at = last; at != null; at = byId.get(at.parent())) {
            path.addFirst(at.service() + " " + at.kind());
        }
        return path;
    }
}

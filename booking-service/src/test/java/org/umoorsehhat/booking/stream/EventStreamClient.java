package org.umoorsehhat.booking.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.umoorsehhat.booking.fixture.Api;
import reactor.core.Disposable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Somebody who listens to the live stream over HTTP, as a browser does. */
final class EventStreamClient implements AutoCloseable {

    private static final ConnectionProvider MANY =
            ConnectionProvider.builder("streams").maxConnections(20_000).build();

    private final List<ServerSentEvent<String>> events = new CopyOnWriteArrayList<>();
    private final Disposable call;
    private volatile int refusal;
    private volatile boolean hasEnded;
    private volatile boolean hasBegun;

    private EventStreamClient(int port, String token, @Nullable String lastEventId) {
        call =
                WebClient.builder()
                        .clientConnector(new ReactorClientHttpConnector(HttpClient.create(MANY)))
                        .baseUrl("http://localhost:" + port)
                        .build()
                        .get()
                        .uri(Api.APPOINTMENTS + "/stream")
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .headers(headers -> {
                            headers.setBearerAuth(token);
                            if (lastEventId != null) {
                                headers.set("Last-Event-ID", lastEventId);
                            }
                        })
                        .retrieve()
                        .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                        .subscribe(
                                event -> {
                                    hasBegun = true;
                                    if (event.event() != null) {
                                        events.add(event);
                                    }
                                },
                                failure -> {
                                    refusal =
                                            failure instanceof WebClientResponseException answer
                                                    ? answer.getStatusCode().value()
                                                    : -1;
                                },
                                () -> hasEnded = true);
    }

    /** Begins to listen, without waiting for the first frame. */
    static EventStreamClient open(int port, String token, @Nullable String lastEventId) {
        return new EventStreamClient(port, token, lastEventId);
    }

    static EventStreamClient of(int port, String who, @Nullable String lastEventId) {
        return open(port, Api.token(who), lastEventId).awaitBegin();
    }

    EventStreamClient awaitBegin() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> hasBegun || refusal != 0 || hasEnded);
        return this;
    }

    /** Waits until there are so many events, and gives them. */
    List<ServerSentEvent<String>> await(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> events.size() >= count);
        return List.copyOf(events);
    }

    List<String> names() {
        return events.stream().map(event -> String.valueOf(event.event())).toList();
    }

    int count() {
        return events.size();
    }

    boolean hasBegun() {
        return hasBegun;
    }

    boolean hasEnded() {
        return hasEnded;
    }

    /** The status with which it was refused; 0 when it was not. */
    int refusal() {
        return refusal;
    }

    @Override
    public void close() {
        call.dispose();
    }
}

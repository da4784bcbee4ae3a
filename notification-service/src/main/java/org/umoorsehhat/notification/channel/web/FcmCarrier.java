package org.umoorsehhat.notification.channel.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.umoorsehhat.notification.channel.Carrier;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.Letter;
import org.umoorsehhat.notification.channel.Outcome;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Push over Firebase Cloud Messaging. The letter's id is the collapse key: a repeat takes the place
 * of the first on the device.
 *
 * @see <a
 *     href="https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages">Message</a>
 * @see <a href="https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode">Error codes</a>
 */
final class FcmCarrier implements Carrier {

    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int HOUR = 3600;

    private final WebClient http;
    private final FcmProperties properties;
    private final GoogleAccount account;
    private final JsonMapper json;
    private final Mono<String> accessToken;

    FcmCarrier(
            WebClient http,
            FcmProperties properties,
            GoogleAccount account,
            JsonMapper json,
            Clock clock) {
        this.http = http;
        this.properties = properties;
        this.account = account;
        this.json = json;
        this.accessToken =
                Mono.defer(() -> login(account.assertion(clock.instant())))
                        .cache(Token::usable, failure -> Duration.ZERO, () -> Duration.ZERO)
                        .map(Token::value);
    }

    private record Token(String value, Duration usable) {}

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public String provider() {
        return "fcm";
    }

    /** To every device of the patient; it is sent when one of them has it. */
    @Override
    public Mono<Outcome> send(Letter letter, List<String> addresses) {
        return accessToken
                .flatMap(token ->
                        Flux.fromIterable(addresses)
                                .concatMap(address -> toDevice(letter, address, token))
                                .collectList()
                                .map(FcmOutcomes::together))
                .onErrorResume(
                        WebClientRequestException.class,
                        failure -> Mono.just(Outcome.TryLater.outage("fcm-login-away")))
                .onErrorResume(
                        LoginRefused.class,
                        failure -> Mono.just(Outcome.TryLater.outage("fcm-login-refused")));
    }

    private Mono<FcmOutcomes.ToDevice> toDevice(Letter letter, String address, String token) {
        var path = "/v1/projects/" + account.projectId() + "/messages:send";
        return http.post()
                .uri(properties.baseUrl().resolve(path))
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json.writeValueAsString(body(letter, address)))
                .exchangeToMono(response -> HttpReplies.read(response, json))
                .map(FcmOutcomes::of)
                .onErrorResume(
                        WebClientRequestException.class,
                        failure -> HttpReplies.noReply("fcm", failure))
                .map(outcome -> new FcmOutcomes.ToDevice(address, outcome));
    }

    private static Map<String, Object> body(Letter letter, String address) {
        String id = letter.id().toString();
        return Map.of(
                "message",
                Map.of(
                        "token",
                        address,
                        "notification",
                        Map.of("title", letter.subject(), "body", letter.brief()),
                        "data",
                        Map.of("kind", letter.kind(), "id", id),
                        "android",
                        Map.of("collapse_key", id, "notification", Map.of("tag", id)),
                        "apns",
                        Map.of("headers", Map.of("apns-collapse-id", id)),
                        "webpush",
                        Map.of("headers", Map.of("Topic", id.replace("-", "")))));
    }

    private Mono<Token> login(String assertion) {
        return http.post()
                .uri(account.tokenUri())
                .body(
                        BodyInserters.fromFormData(
                                        "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                                .with("assertion", assertion))
                .exchangeToMono(response -> HttpReplies.read(response, json))
                .map(reply -> {
                    String token = reply.body().path("access_token").asString("");
                    if (!reply.isOk() || token.isEmpty()) {
                        throw new LoginRefused();
                    }
                    var lifetime = Duration.ofSeconds(reply.body().path("expires_in").asInt(HOUR));
                    return new Token(token, lifetime.minus(EARLY));
                });
    }

    private static final class LoginRefused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

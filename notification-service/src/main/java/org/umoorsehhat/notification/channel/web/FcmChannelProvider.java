package org.umoorsehhat.notification.channel.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.ChannelProvider;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.channel.SendResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Push over Firebase Cloud Messaging. The message's id is the collapse key: a repeat takes the
 * place of the first on the device.
 *
 * @see <a
 *     href="https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages">Message</a>
 * @see <a href="https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode">Error codes</a>
 */
final class FcmChannelProvider implements ChannelProvider {

    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int HOUR = 3600;

    private final WebClient http;
    private final FcmProperties properties;
    private final GoogleAccount account;
    private final JsonMapper json;
    private final Mono<String> accessToken;

    FcmChannelProvider(
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
    public String name() {
        return "fcm";
    }

    /** To every device of the patient; it is sent when one of them has it. */
    @Override
    public Mono<SendResult> send(RenderedMessage message, List<String> addresses) {
        return accessToken
                .flatMap(token ->
                        Flux.fromIterable(addresses)
                                .concatMap(address -> toDevice(message, address, token))
                                .collectList()
                                .map(FcmResults::together))
                .onErrorResume(
                        WebClientRequestException.class,
                        failure -> Mono.just(SendResult.TryLater.outage("fcm-login-away")))
                .onErrorResume(
                        LoginRefused.class,
                        failure -> Mono.just(SendResult.TryLater.outage("fcm-login-refused")));
    }

    private Mono<FcmResults.ToDevice> toDevice(
            RenderedMessage message, String address, String token) {
        var path = "/v1/projects/" + account.projectId() + "/messages:send";
        return http.post()
                .uri(properties.baseUrl().resolve(path))
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json.writeValueAsString(body(message, address)))
                .exchangeToMono(response -> HttpReplies.read(response, json))
                .map(FcmResults::of)
                .onErrorResume(
                        WebClientRequestException.class,
                        failure -> HttpReplies.noReply("fcm", failure))
                .map(result -> new FcmResults.ToDevice(address, result));
    }

    private static Map<String, Object> body(RenderedMessage message, String address) {
        String id = message.id().toString();
        return Map.of(
                "message",
                Map.of(
                        "token",
                        address,
                        "notification",
                        Map.of("title", message.subject(), "body", message.brief()),
                        "data",
                        Map.of("kind", message.kind(), "id", id),
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

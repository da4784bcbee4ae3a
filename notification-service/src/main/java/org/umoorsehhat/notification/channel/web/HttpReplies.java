package org.umoorsehhat.notification.channel.web;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.umoorsehhat.notification.channel.SendResult;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the providers' HTTP answers have in common. */
final class HttpReplies {

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;

    private HttpReplies() {}

    /**
     * An answer as a whole.
     *
     * @param body missing where it is no JSON
     */
    record Reply(int status, HttpHeaders headers, JsonNode body) {

        boolean isOk() {
            return status >= 200 && status < 300;
        }

        /** {@code Retry-After} in seconds, where the provider names it. */
        @Nullable Duration retryAfter() {
            String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
            return seconds != null && seconds.matches("[0-9]{1,6}")
                    ? Duration.ofSeconds(Long.parseLong(seconds))
                    : null;
        }
    }

    /** Reads an answer to its end, whatever its status. */
    static Mono<Reply> read(ClientResponse response, JsonMapper json) {
        return response.bodyToMono(String.class)
                .defaultIfEmpty("")
                .map(body ->
                        new Reply(
                                response.statusCode().value(),
                                response.headers().asHttpHeaders(),
                                json(json, body)));
    }

    private static JsonNode json(JsonMapper json, String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * What a status means that the provider's own codes do not explain: too many and unavailable
     * are not sent; another server error may be.
     */
    static SendResult byStatus(String provider, Reply reply) {
        int status = reply.status();
        if (status == TOO_MANY) {
            return SendResult.TryLater.busy(provider + "-too-many", reply.retryAfter());
        }
        if (status == UNAVAILABLE || status == BAD_GATEWAY) {
            return new SendResult.TryLater(provider + "-unavailable", reply.retryAfter(), true);
        }
        return status >= SERVER_ERROR
                ? new SendResult.Unknown(provider + "-server-error")
                : new SendResult.Refused(provider + "-" + status);
    }

    /** No answer: not sent where no connection was made, else nobody knows. */
    static Mono<SendResult> noReply(String provider, WebClientRequestException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConnectException || t instanceof UnknownHostException) {
                return Mono.just(SendResult.TryLater.outage(provider + "-away"));
            }
        }
        return Mono.just(new SendResult.Unknown(provider + "-connection-lost"));
    }
}

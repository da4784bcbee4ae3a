package org.umoorsehhat.notification.channel.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.ChannelProvider;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.channel.SendResult;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * WhatsApp over Meta's Cloud API: a business may start a conversation only with an approved
 * template, so the text is the template's one variable. It has no idempotency key; our id comes
 * back in status reports.
 *
 * <p>Codes are read as Meta's table of error codes describes them, and before HTTP statuses, which
 * Meta says not to rely on.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-message-templates">Templates</a>
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes">Error
 *     codes</a>
 */
final class WhatsappChannelProvider implements ChannelProvider {

    /**
     * Undeliverable: not on WhatsApp (131026); ourselves (131021); not among the allowed (131030).
     */
    private static final Set<Integer> NO_SUCH_NUMBER = Set.of(131021, 131026, 131030);

    /** The recipient does not want it. */
    private static final int BLOCKED = 131050;

    /** Meta does not deliver it: too much for this person (131049), an experiment (130472). */
    private static final Set<Integer> HELD_BACK = Set.of(130472, 131049);

    /** Calls of the app or account, throughput, quality, too fast to one person, registration. */
    private static final Set<Integer> TOO_MANY = Set.of(4, 80007, 130429, 131048, 131056, 133016);

    /** Token, rights (and 200 to 299), policy, lock, payment, certificate: nothing gets through. */
    private static final Set<Integer> ACCOUNT =
            Set.of(0, 3, 10, 190, 368, 131005, 131031, 131042, 131045);

    /** Down, overloaded, or in maintenance. */
    private static final Set<Integer> AWAY = Set.of(2, 131016, 131057, 133004);

    /** "Unknown" and "something went wrong": it may have been taken. */
    private static final Set<Integer> IN_DOUBT = Set.of(1, 131000);

    private final WebClient http;
    private final WhatsappProperties properties;
    private final JsonMapper json;

    WhatsappChannelProvider(WebClient http, WhatsappProperties properties, JsonMapper json) {
        this.http = http;
        this.properties = properties;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public String name() {
        return "whatsapp-cloud";
    }

    @Override
    public Mono<SendResult> send(RenderedMessage message, List<String> addresses) {
        return http.post()
                .uri(properties.baseUrl().resolve(properties.phoneNumberId() + "/messages"))
                .headers(headers -> headers.setBearerAuth(properties.accessToken()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json.writeValueAsString(body(message, addresses.getFirst())))
                .exchangeToMono(response -> HttpReplies.read(response, json))
                .map(WhatsappChannelProvider::result)
                .onErrorResume(
                        WebClientRequestException.class,
                        failure -> HttpReplies.noReply("whatsapp", failure));
    }

    private Map<String, Object> body(RenderedMessage message, String number) {
        var text = Map.of("type", "text", "text", message.brief());
        var template =
                Map.of(
                        "name",
                        properties.template(),
                        "language",
                        Map.of("code", message.locale().getLanguage()),
                        "components",
                        List.of(Map.of("type", "body", "parameters", List.of(text))));
        return Map.of(
                "messaging_product",
                "whatsapp",
                "recipient_type",
                "individual",
                "to",
                number,
                "type",
                "template",
                "template",
                template,
                "biz_opaque_callback_data",
                message.id().toString());
    }

    private static SendResult result(HttpReplies.Reply reply) {
        if (reply.isOk()) {
            return new SendResult.Accepted(
                    reply.body().path("messages").path(0).path("id").asString(""));
        }
        int code = reply.body().path("error").path("code").asInt(-1);
        if (NO_SUCH_NUMBER.contains(code)) {
            return new SendResult.Refused("no-such-number");
        }
        if (code == BLOCKED) {
            return new SendResult.Stopped("blocked-by-recipient");
        }
        if (HELD_BACK.contains(code)) {
            return new SendResult.Refused("held-back-by-whatsapp");
        }
        if (TOO_MANY.contains(code)) {
            return SendResult.TryLater.busy("whatsapp-too-many", reply.retryAfter());
        }
        if (ACCOUNT.contains(code) || code >= 200 && code < 300) {
            return SendResult.TryLater.outage("whatsapp-account-refused");
        }
        if (AWAY.contains(code)) {
            return SendResult.TryLater.outage("whatsapp-unavailable");
        }
        return IN_DOUBT.contains(code)
                ? new SendResult.Unknown("whatsapp-server-error")
                : HttpReplies.byStatus("whatsapp", reply);
    }
}

package org.umoorsehhat.notification.channel.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.ChannelProvider;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.channel.SendResult;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * SMS and WhatsApp over Twilio's Messages resource. It has no idempotency key: what is in doubt may
 * arrive twice.
 *
 * <p>Codes are read as Twilio's pages {@code www.twilio.com/docs/api/errors/<code>} describe them;
 * Twilio adds more specific ones over time, so one that is not known here counts by its HTTP
 * status.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Message resource</a>
 * @see <a href="https://www.twilio.com/docs/api/errors">Error codes</a>
 * @see <a href="https://www.twilio.com/docs/whatsapp/api/error-code-mapping">WhatsApp's codes</a>
 */
final class TwilioChannelProvider implements ChannelProvider {

    private static final int UNAUTHORIZED = 401;

    /**
     * 'To' is invalid (21211), no mobile number (21614), a short code (21265), a landline (21635),
     * cannot be reached from our number (21612), or is not on WhatsApp (63003, 63024).
     */
    private static final Set<Integer> NO_SUCH_NUMBER =
            Set.of(21211, 21265, 21612, 21614, 21635, 63003, 63024);

    /** The recipient has answered STOP (21610), or has blocked us (63014, 63033). */
    private static final Set<Integer> BLOCKED = Set.of(21610, 63014, 63033);

    /** WhatsApp does not deliver to this person just now, of its own accord: an experiment. */
    private static final int HELD_BACK = 63032;

    /** Too many requests (20429), queue full (21611), too fast, or too many in a day. */
    private static final Set<Integer> TOO_MANY = Set.of(14107, 20429, 21611, 63017, 63018, 63038);

    private final Channel channel;
    private final WebClient http;
    private final TwilioProperties properties;
    private final JsonMapper json;

    TwilioChannelProvider(
            Channel channel, WebClient http, TwilioProperties properties, JsonMapper json) {
        this.channel = channel;
        this.http = http;
        this.properties = properties;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String name() {
        return "twilio-" + channel.code();
    }

    @Override
    public Mono<SendResult> send(RenderedMessage message, List<String> addresses) {
        URI uri =
                properties
                        .baseUrl()
                        .resolve(
                                "/2010-04-01/Accounts/"
                                        + properties.accountSid()
                                        + "/Messages.json");
        return http.post()
                .uri(uri)
                .headers(headers ->
                        headers.setBasicAuth(properties.accountSid(), properties.authToken()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.APPLICATION_JSON)
                .body(BodyInserters.fromFormData(form(message, addresses.getFirst())))
                .exchangeToMono(response -> HttpReplies.read(response, json))
                .map(this::result)
                .onErrorResume(
                        WebClientRequestException.class,
                        failure -> HttpReplies.noReply("twilio", failure));
    }

    private MultiValueMap<String, String> form(RenderedMessage message, String number) {
        var form = new LinkedMultiValueMap<String, String>();
        if (channel == Channel.SMS) {
            form.add("To", number);
            form.add(
                    properties.smsFrom().startsWith("MG") ? "MessagingServiceSid" : "From",
                    properties.smsFrom());
            form.add("Body", message.brief());
            return form;
        }
        form.add("To", "whatsapp:" + number);
        form.add("From", "whatsapp:" + properties.whatsappFrom());
        if (properties.contentSid().isEmpty()) {
            form.add("Body", message.brief());
        } else {
            form.add("ContentSid", properties.contentSid());
            form.add("ContentVariables", json.writeValueAsString(Map.of("1", message.brief())));
        }
        return form;
    }

    private SendResult result(HttpReplies.Reply reply) {
        if (reply.isOk()) {
            return new SendResult.Accepted(reply.body().path("sid").asString(""));
        }
        int code = reply.body().path("code").asInt(0);
        if (NO_SUCH_NUMBER.contains(code)) {
            return new SendResult.Refused("no-such-number");
        }
        if (BLOCKED.contains(code)) {
            return new SendResult.Stopped("blocked-by-recipient");
        }
        if (code == HELD_BACK) {
            return new SendResult.Refused("held-back-by-whatsapp");
        }
        if (TOO_MANY.contains(code)) {
            return SendResult.TryLater.busy("twilio-too-many", reply.retryAfter());
        }
        if (reply.status() == UNAUTHORIZED) {
            return SendResult.TryLater.outage("twilio-login-refused");
        }
        return HttpReplies.byStatus("twilio", reply);
    }
}

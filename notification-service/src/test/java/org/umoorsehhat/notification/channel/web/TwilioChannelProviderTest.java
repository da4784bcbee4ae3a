package org.umoorsehhat.notification.channel.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.SendResult;

class TwilioChannelProviderTest extends HttpProviderTest {

    private static final String PATH = "/2010-04-01/Accounts/AC123/Messages.json";

    private static TwilioChannelProvider provider(Channel channel, String contentSid, URI base) {
        var properties =
                new TwilioProperties(base, "AC123", "secret", "+15550100", "+15550101", contentSid);
        return new TwilioChannelProvider(channel, HTTP, properties, JSON);
    }

    private static TwilioChannelProvider sms() {
        return provider(Channel.SMS, "", address("/"));
    }

    @Test
    void sendsAnSms() {
        PROVIDER.stubFor(
                post(PATH)
                        .willReturn(
                                aResponse()
                                        .withStatus(201)
                                        .withBody("{\"sid\":\"SM42\",\"status\":\"queued\"}")));
        assertThat(send(sms(), "+966501234567")).isEqualTo(new SendResult.Accepted("SM42"));
        PROVIDER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withBasicAuth(
                                new com.github.tomakehurst.wiremock.client.BasicCredentials(
                                        "AC123", "secret"))
                        .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
                        .withFormParam("To", equalTo("+966501234567"))
                        .withFormParam("From", equalTo("+15550100"))
                        .withFormParam("Body", equalTo("Reminder: Dr. Salma Example, 10:00.")));
    }

    @Test
    void sendsWhatsappWithATemplate() {
        PROVIDER.stubFor(
                post(PATH).willReturn(aResponse().withStatus(201).withBody("{\"sid\":\"SM43\"}")));
        assertThat(send(provider(Channel.WHATSAPP, "HX9", address("/")), "+966501234567"))
                .isEqualTo(new SendResult.Accepted("SM43"));
        PROVIDER.verify(
                postRequestedFor(urlEqualTo(PATH))
                        .withFormParam("To", equalTo("whatsapp:+966501234567"))
                        .withFormParam("From", equalTo("whatsapp:+15550101"))
                        .withFormParam("ContentSid", equalTo("HX9"))
                        .withFormParam(
                                "ContentVariables",
                                equalTo("{\"1\":\"Reminder: Dr. Salma Example, 10:00.\"}")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 21211, Refused, no-such-number",
        "400, 21614, Refused, no-such-number",
        "400, 21610, Stopped, blocked-by-recipient",
        "400, 63003, Refused, no-such-number",
        "400, 21265, Refused, no-such-number",
        "400, 21612, Refused, no-such-number",
        "400, 21635, Refused, no-such-number",
        "400, 63024, Refused, no-such-number",
        "400, 63014, Stopped, blocked-by-recipient",
        "400, 63032, Refused, held-back-by-whatsapp",
        "400, 21408, Refused, twilio-400",
        "400, 21617, Refused, twilio-400",
        "400, 14107, TryLater, twilio-too-many",
        "400, 63018, TryLater, twilio-too-many",
        "429, 63038, TryLater, twilio-too-many",
        "401, 20003, TryLater, twilio-login-refused",
        "429, 20429, TryLater, twilio-too-many",
        "400, 21611, TryLater, twilio-too-many",
        "503, 20503, TryLater, twilio-unavailable",
        "500, 20500, Unknown, twilio-server-error",
    })
    void mapsErrorCodes(int status, int code, String kind, String reason) {
        PROVIDER.stubFor(
                post(PATH)
                        .willReturn(
                                aResponse()
                                        .withStatus(status)
                                        .withBody(
                                                "{\"code\":%d,\"message\":\"+966501234567 …\",\"status\":%d}"
                                                        .formatted(code, status))));
        SendResult result = send(sms(), "+966501234567");
        assertThat(result.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(result.toString()).contains("reason=" + reason).doesNotContain("966501234567");
    }

    @Test
    void honoursRetryAfter() {
        PROVIDER.stubFor(
                post(PATH)
                        .willReturn(
                                aResponse()
                                        .withStatus(429)
                                        .withHeader("Retry-After", "30")
                                        .withBody("{\"code\":20429}")));
        assertThat(send(sms(), "+966501234567"))
                .isEqualTo(SendResult.TryLater.busy("twilio-too-many", Duration.ofSeconds(30)));
    }

    @Test
    void lostResponseIsUnknownAndRefusedConnectionIsAnOutage() {
        PROVIDER.stubFor(
                post(PATH).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(send(sms(), "+966501234567"))
                .isEqualTo(new SendResult.Unknown("twilio-connection-lost"));
        assertThat(
                        send(
                                provider(Channel.SMS, "", URI.create("http://localhost:1/")),
                                "+966501234567"))
                .isEqualTo(SendResult.TryLater.outage("twilio-away"));
    }
}

package org.umoorsehhat.notification.channel.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.notification.channel.SendResult;

class WhatsappChannelProviderTest extends HttpProviderTest {

    private static final String PATH = "/v23.0/1066/messages";

    private static WhatsappChannelProvider provider() {
        var properties =
                new WhatsappProperties(address("/v23.0/"), "1066", "token", "appointment_update");
        return new WhatsappChannelProvider(HTTP, properties, JSON);
    }

    @Test
    void sendsATemplate() {
        PROVIDER.stubFor(
                post(PATH)
                        .willReturn(
                                aResponse()
                                        .withStatus(200)
                                        .withBody(
                                                "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.7\"}]}")));
        assertThat(send(provider(), "+966501234567")).isEqualTo(new SendResult.Accepted("wamid.7"));
        PROVIDER.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Authorization", equalTo("Bearer token"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"messaging_product": "whatsapp", "recipient_type": "individual", "to": "+966501234567",
                                         "type": "template",
                                         "template": {"name": "appointment_update", "language": {"code": "ar"},
                                           "components": [{"type": "body", "parameters": [
                                             {"type": "text", "text": "Reminder: Dr. Salma Example, 10:00."}]}]},
                                         "biz_opaque_callback_data": "01a2340d-0d01-7000-8000-000000000801"}
                                        """)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 131026, Refused, no-such-number",
        "400, 131030, Refused, no-such-number",
        "400, 131021, Refused, no-such-number",
        "400, 131050, Stopped, blocked-by-recipient",
        "400, 131049, Refused, held-back-by-whatsapp",
        "400, 130472, Refused, held-back-by-whatsapp",
        "404, 132001, Refused, whatsapp-404",
        "403, 130497, Refused, whatsapp-403",
        "400, 131008, Refused, whatsapp-400",
        "401, 0, TryLater, whatsapp-account-refused",
        "401, 190, TryLater, whatsapp-account-refused",
        "403, 200, TryLater, whatsapp-account-refused",
        "403, 368, TryLater, whatsapp-account-refused",
        "403, 131031, TryLater, whatsapp-account-refused",
        "400, 131042, TryLater, whatsapp-account-refused",
        "400, 131056, TryLater, whatsapp-too-many",
        "503, 2, TryLater, whatsapp-unavailable",
        "503, 133004, TryLater, whatsapp-unavailable",
        "400, 1, Unknown, whatsapp-server-error",
        "400, 130429, TryLater, whatsapp-too-many",
        "429, 80007, TryLater, whatsapp-too-many",
        "500, 131016, TryLater, whatsapp-unavailable",
        "500, 131000, Unknown, whatsapp-server-error",
    })
    void mapsErrorCodes(int status, int code, String kind, String reason) {
        PROVIDER.stubFor(
                post(PATH)
                        .willReturn(
                                aResponse()
                                        .withStatus(status)
                                        .withBody(
                                                "{\"error\":{\"message\":\"…\",\"type\":\"OAuthException\",\"code\":%d}}"
                                                        .formatted(code))));
        SendResult result = send(provider(), "+966501234567");
        assertThat(result.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(result.toString()).contains("reason=" + reason);
    }
}

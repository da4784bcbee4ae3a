package org.umoorsehhat.notification.channel.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.notification.channel.SendResult;

class FcmChannelProviderTest extends HttpProviderTest {

    private static final String SEND = "/v1/projects/clinic/messages:send";

    private static final String PEM = newKey();

    private static String newKey() {
        try {
            byte[] key =
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FcmChannelProvider provider() {
        String file =
                JSON.writeValueAsString(
                        Map.of(
                                "project_id", "clinic",
                                "client_email", "sender@clinic.iam.example",
                                "private_key_id", "k1",
                                "private_key", PEM,
                                "token_uri", PROVIDER.baseUrl() + "/token"));
        return new FcmChannelProvider(
                HTTP,
                new FcmProperties(address("/"), file),
                GoogleAccount.read(file, JSON),
                JSON,
                Clock.systemUTC());
    }

    @BeforeEach
    void login() {
        PROVIDER.stubFor(
                post("/token")
                        .willReturn(
                                aResponse()
                                        .withBody(
                                                "{\"access_token\":\"ya29\",\"expires_in\":3599,\"token_type\":\"Bearer\"}")));
    }

    @Test
    void logsInOnceAndSends() {
        PROVIDER.stubFor(
                post(SEND)
                        .willReturn(
                                aResponse().withBody("{\"name\":\"projects/clinic/messages/9\"}")));
        FcmChannelProvider provider = provider();
        assertThat(send(provider, "device-1"))
                .isEqualTo(new SendResult.Accepted("projects/clinic/messages/9"));
        send(provider, "device-1");
        PROVIDER.verify(
                1,
                postRequestedFor(urlEqualTo("/token"))
                        .withFormParam(
                                "grant_type",
                                equalTo("urn:ietf:params:oauth:grant-type:jwt-bearer"))
                        .withFormParam("assertion", containing(".")));
        PROVIDER.verify(
                2,
                postRequestedFor(urlEqualTo(SEND))
                        .withHeader("Authorization", equalTo("Bearer ya29"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"message": {"token": "device-1",
                                          "notification": {"title": "Subject", "body": "Reminder: Dr. Salma Example, 10:00."},
                                          "data": {"kind": "reminder", "id": "01a2340d-0d01-7000-8000-000000000801"},
                                          "android": {"collapse_key": "01a2340d-0d01-7000-8000-000000000801",
                                                      "notification": {"tag": "01a2340d-0d01-7000-8000-000000000801"}},
                                          "apns": {"headers": {"apns-collapse-id": "01a2340d-0d01-7000-8000-000000000801"}},
                                          "webpush": {"headers": {"Topic": "01a2340d0d0170008000000000000801"}}}}
                                        """)));
    }

    @ParameterizedTest
    @CsvSource({
        "404, UNREGISTERED, Refused, device-gone",
        "403, SENDER_ID_MISMATCH, Refused, device-gone",
        "400, INVALID_ARGUMENT, Refused, fcm-invalid-argument",
        "429, QUOTA_EXCEEDED, TryLater, fcm-too-many",
        "503, UNAVAILABLE, TryLater, fcm-unavailable",
        "401, THIRD_PARTY_AUTH_ERROR, TryLater, fcm-login-refused",
        "401, UNAUTHENTICATED, TryLater, fcm-login-refused",
        "403, PERMISSION_DENIED, TryLater, fcm-login-refused",
        "500, INTERNAL, Unknown, fcm-server-error",
    })
    void mapsErrorCodes(int status, String code, String kind, String reason) {
        PROVIDER.stubFor(post(SEND).willReturn(error(status, code)));
        SendResult result = send(provider(), "device-1");
        assertThat(result.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(result.toString()).contains("reason=" + reason);
    }

    @Test
    void oneAcceptingDeviceIsEnoughAndUnregisteredDevicesAreReported() {
        PROVIDER.stubFor(post(SEND).willReturn(aResponse().withBody("{\"name\":\"n\"}")));
        PROVIDER.stubFor(
                post(SEND)
                        .withRequestBody(matchingJsonPath("$.message[?(@.token == 'old')]"))
                        .willReturn(error(404, "UNREGISTERED")));
        assertThat(send(provider(), "old", "new"))
                .isEqualTo(new SendResult.Accepted("n", List.of("old")));
        assertThat(send(provider(), "old"))
                .isEqualTo(new SendResult.Refused("device-gone", List.of("old")));
    }

    @Test
    void refusedLoginIsAnOutage() {
        PROVIDER.stubFor(
                post("/token")
                        .willReturn(
                                aResponse()
                                        .withStatus(400)
                                        .withBody("{\"error\":\"invalid_grant\"}")));
        assertThat(send(provider(), "device-1"))
                .isEqualTo(SendResult.TryLater.outage("fcm-login-refused"));
    }

    @Test
    void invalidKeyFileIsNotQuotedInTheError() {
        assertThatThrownBy(() -> GoogleAccount.read("{\"private_key\":\"secret\"}", JSON))
                .hasMessageNotContaining("\"secret\"")
                .hasNoCause();
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder error(
            int status, String code) {
        return aResponse()
                .withStatus(status)
                .withBody(
                        """
                        {"error": {"code": %d, "message": "…", "status": "X", "details": [
                          {"@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError", "errorCode": "%s"}]}}
                        """
                                .formatted(status, code));
    }
}

package org.umoorsehhat.notification.delivery.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who has answered an SMS with STOP is left alone, over every way to that number. */
class StoppedNumberIT extends ServiceIT {

    private static final String PATH = "/2010-04-01/Accounts/AC1/Messages.json";
    private static final WireMockServer TWILIO = started();

    private static WireMockServer started() {
        var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void twilio(DynamicPropertyRegistry properties) {
        properties.add("umoorsehhat.notification.sms.provider", () -> "twilio");
        properties.add("umoorsehhat.notification.twilio.base-url", TWILIO::baseUrl);
        properties.add("umoorsehhat.notification.twilio.account-sid", () -> "AC1");
        properties.add("umoorsehhat.notification.twilio.auth-token", () -> "secret");
        properties.add("umoorsehhat.notification.twilio.sms-from", () -> "+15550100");
    }

    @AfterAll
    static void stop() {
        TWILIO.stop();
    }

    @BeforeEach
    void forget() {
        TWILIO.resetAll();
    }

    private static void answers(int status, String body) {
        TWILIO.stubFor(post(PATH).willReturn(aResponse().withStatus(status).withBody(body)));
    }

    @Test
    void stopEndsAllMessagesToTheNumberUntilItOptsInAgain() {
        answers(400, "{\"code\": 21610, \"message\": \"unsubscribed recipient\"}");
        var fixture = new EventFixture(events()).doctorAndPatient();
        put(fixture, Map.of("channels", List.of("sms", "whatsapp", "email")));
        fixture.appointment(Duration.ofDays(3)).booked();
        // WhatsApp is the same number: the e-mail is next.
        inbox().await(fixture.email, 1);
        assertThat(read(fixture).path("stopped").valueStream().map(JsonNode::asString))
                .containsExactly("sms", "whatsapp");
        assertThat(inbox().of(fixture.phone + "@whatsapp.local")).isEmpty();

        fixture.appointment(Duration.ofDays(4)).booked();
        inbox().await(fixture.email, 2);
        TWILIO.verify(1, sentTo(fixture));

        var family = new EventFixture(events(), fixture.phone).doctorAndPatient();
        put(family, Map.of("channels", List.of("sms", "email")));
        family.appointment(Duration.ofDays(3)).booked();
        inbox().await(family.email, 1);
        TWILIO.verify(1, sentTo(fixture));

        // Without a word about it nothing changes; whoever leaves a channel out wants it again.
        put(fixture, Map.of("channels", List.of("sms", "email")));
        assertThat(read(fixture).path("stopped").size()).isEqualTo(2);
        answers(201, "{\"sid\": \"SM1\"}");
        put(fixture, Map.of("channels", List.of("sms", "email"), "stopped", List.of("whatsapp")));
        assertThat(read(fixture).path("stopped").valueStream().map(JsonNode::asString))
                .containsExactly("whatsapp");
        fixture.appointment(Duration.ofDays(5)).booked();
        await().untilAsserted(() -> TWILIO.verify(2, sentTo(fixture)));
        assertThat(inbox().of(fixture.email)).hasSize(2);
    }

    private static com.github.tomakehurst.wiremock.matching.RequestPatternBuilder sentTo(
            EventFixture fixture) {
        return postRequestedFor(urlEqualTo(PATH)).withFormParam("To", equalTo(fixture.phone));
    }

    private JsonNode read(EventFixture fixture) {
        byte[] body =
                web.get()
                        .uri("/api/appointments/preferences/" + fixture.patient)
                        .headers(h -> h.setBearerAuth(Tokens.patient(fixture.patient)))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return new JsonMapper().readTree(Objects.requireNonNull(body));
    }

    private void put(EventFixture fixture, Map<String, ?> body) {
        await().untilAsserted(() ->
                web.put()
                        .uri("/api/appointments/preferences/" + fixture.patient)
                        .headers(h -> h.setBearerAuth(Tokens.patient(fixture.patient)))
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isOk());
    }
}

package org.umoorsehhat.notification.channel.web;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.web.reactive.function.client.WebClient;
import org.umoorsehhat.notification.channel.ChannelProvider;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.channel.SendResult;
import tools.jackson.databind.json.JsonMapper;

/** A stand-in for a provider, which checks requests to the message. */
abstract class HttpProviderTest {

    static final JsonMapper JSON = new JsonMapper();
    static final WebClient HTTP = WebClient.create();
    static final WireMockServer PROVIDER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    static final RenderedMessage MESSAGE =
            new RenderedMessage(
                    UUID.fromString("01a2340d-0d01-7000-8000-000000000801"),
                    "reminder",
                    Locale.forLanguageTag("ar"),
                    "Subject",
                    "text",
                    "<p>html</p>",
                    "Reminder: Dr. Salma Example, 10:00.",
                    null,
                    null);

    @BeforeAll
    static void start() {
        PROVIDER.start();
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @BeforeEach
    void forget() {
        PROVIDER.resetAll();
    }

    static URI address(String path) {
        return URI.create(PROVIDER.baseUrl() + path);
    }

    static SendResult send(ChannelProvider provider, String... addresses) {
        SendResult result =
                provider.send(MESSAGE, List.of(addresses)).block(Duration.ofSeconds(10));
        return java.util.Objects.requireNonNull(result);
    }
}

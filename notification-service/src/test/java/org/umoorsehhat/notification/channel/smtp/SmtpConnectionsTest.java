package org.umoorsehhat.notification.channel.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.channel.SendResult;
import reactor.core.publisher.Flux;

/** Connections are used again, and replaced when the server has had enough of them. */
class SmtpConnectionsTest {

    private static final int AT_ONCE = 8;
    private static final SendResult ACCEPTED = new SendResult.Accepted(null);

    @Test
    void manyMessagesAtOnceShareAsManyConnectionsAsAreSentAtOnce() throws Exception {
        try (var server = new MoodyMailServer(taken -> MoodyMailServer.Mood.TAKES)) {
            List<SendResult> results = send(provider(server), 200);
            assertThat(results).hasSize(200).allMatch(ACCEPTED::equals);
            assertThat(server.messages()).isEqualTo(200);
            assertThat(server.connections()).isBetween(1, AT_ONCE);
        }
    }

    @Test
    void connectionThatTheServerHasClosedIsReplacedAndNothingIsInDoubt() throws Exception {
        for (var mood : List.of(MoodyMailServer.Mood.CLOSES, MoodyMailServer.Mood.TAKES_LEAVE)) {
            try (var server =
                    new MoodyMailServer(taken -> taken < 3 ? MoodyMailServer.Mood.TAKES : mood)) {
                SmtpChannelProvider provider = provider(server);
                for (int n = 0; n < 12; n++) {
                    assertThat(
                                    SmtpChannelProviderTest.send(
                                            provider, SmtpChannelProviderTest.rendered()))
                            .as(mood + " " + n)
                            .isEqualTo(ACCEPTED);
                }
                assertThat(server.messages()).isEqualTo(12);
                assertThat(server.connections()).isEqualTo(4);
            }
        }
    }

    @Test
    void serverThatClosesEveryConnectionIsAwayAndNothingIsInDoubt() throws Exception {
        try (var server = new MoodyMailServer(taken -> MoodyMailServer.Mood.CLOSES)) {
            assertThat(
                            SmtpChannelProviderTest.send(
                                    provider(server), SmtpChannelProviderTest.rendered()))
                    .isEqualTo(SendResult.TryLater.outage("smtp-closed"));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void serverThatHangsInTheMiddleOfABatchLeavesOneMessageInDoubt() throws Exception {
        var begun = new AtomicInteger();
        try (var server =
                new MoodyMailServer(taken ->
                        taken == 2 && begun.compareAndSet(0, 1)
                                ? MoodyMailServer.Mood.HANGS
                                : MoodyMailServer.Mood.TAKES)) {
            SmtpChannelProvider provider = provider(server);
            List<SendResult> results = send(provider, 60);
            assertThat(Collections.frequency(results, ACCEPTED)).isEqualTo(59);
            assertThat(results).contains(new SendResult.Unknown("smtp-connection-lost"));
            assertThat(server.messages()).isEqualTo(60);
            // The one that hangs is not used again; one more takes its place.
            int connections = server.connections();
            assertThat(send(provider, 40)).allMatch(ACCEPTED::equals);
            assertThat(server.connections()).isBetween(connections, connections + 1);
        }
    }

    private static List<SendResult> send(SmtpChannelProvider provider, int count) {
        return Objects.requireNonNull(
                Flux.range(0, count)
                        .flatMap(
                                n ->
                                        provider.send(
                                                SmtpChannelProviderTest.rendered(),
                                                List.of("nour@example.org")),
                                AT_ONCE)
                        .collectList()
                        .block(Duration.ofSeconds(30)));
    }

    private static SmtpChannelProvider provider(MoodyMailServer server) {
        var settings = new Properties();
        settings.put("mail.smtp.timeout", "5000");
        return SmtpChannelProviderTest.provider(
                "smtp", "localhost", server.port(), null, null, settings);
    }
}

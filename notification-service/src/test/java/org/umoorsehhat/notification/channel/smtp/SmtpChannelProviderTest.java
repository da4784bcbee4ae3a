package org.umoorsehhat.notification.channel.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.channel.SendResult;
import org.umoorsehhat.notification.fixture.FaultyMailProxy;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** SMTP against a real server, over connections that are used again. */
class SmtpChannelProviderTest {

    private static final Scheduler THREADS =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    private static final SmtpProperties PROPERTIES =
            new SmtpProperties(
                    true,
                    "no-reply@clinic.example",
                    "عيادة",
                    "desk@clinic.example",
                    "clinic.example",
                    Duration.ofSeconds(20),
                    500);

    @Test
    void setsSenderSubjectAndMessageId() throws Exception {
        var server = new GreenMail(setup(ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(send(provider(server.getSmtp().getPort()), rendered()))
                    .isEqualTo(new SendResult.Accepted(null));
            var message = server.getReceivedMessages()[0];
            assertThat(message.getHeader("Message-ID")[0])
                    .isEqualTo("<01a2340d-0d01-7000-8000-000000000801@clinic.example>");
            assertThat(message.getHeader("Auto-Submitted")[0]).isEqualTo("auto-generated");
            assertThat(message.getReplyTo()[0]).hasToString("desk@clinic.example");
            assertThat(message.getSubject()).isEqualTo("تذكير");
        } finally {
            server.stop();
        }
    }

    @Test
    void reusesConnectionsAndReportsLostAnswersAsUnknown() {
        var server = new GreenMail(setup(ServerSetup.PROTOCOL_SMTP));
        server.start();
        var proxy = new FaultyMailProxy(server.getSmtp().getPort());
        try {
            SmtpChannelProvider provider = provider(proxy.port());
            for (int i = 0; i < 20; i++) {
                send(provider, rendered());
            }
            assertThat(proxy.connections()).isEqualTo(1);
            assertThat(server.getReceivedMessages()).hasSize(20);
            proxy.set(FaultyMailProxy.Fault.LOSES_ANSWER);
            assertThat(send(provider, rendered()))
                    .isEqualTo(new SendResult.Unknown("smtp-connection-lost"));
            proxy.set(FaultyMailProxy.Fault.AWAY);
            assertThat(send(provider, rendered()))
                    .isEqualTo(SendResult.TryLater.outage("smtp-away"));
            proxy.set(FaultyMailProxy.Fault.NONE);
            assertThat(send(provider, rendered())).isEqualTo(new SendResult.Accepted(null));
        } finally {
            server.stop();
        }
    }

    static ServerSetup setup(String protocol) {
        var setup = new ServerSetup(0, "localhost", protocol);
        setup.setServerStartupTimeout(30_000);
        return setup;
    }

    private static SmtpChannelProvider provider(int port) {
        var settings = new Properties();
        settings.put("mail.smtp.timeout", "5000");
        return provider("smtp", "localhost", port, null, null, settings);
    }

    static SmtpChannelProvider provider(
            String protocol,
            String host,
            int port,
            @Nullable String user,
            @Nullable String password,
            Properties settings) {
        var session = Session.getInstance(settings);
        var login = new SmtpConnections.Login(protocol, host, port, user, password);
        var connections =
                new SmtpConnections(session, login, PROPERTIES.maxIdle(), PROPERTIES.maxMessages());
        return new SmtpChannelProvider(
                connections, new MimeMessages(session, PROPERTIES, Clock.systemUTC()), THREADS);
    }

    static SendResult send(SmtpChannelProvider provider, RenderedMessage rendered) {
        return Objects.requireNonNull(
                provider.send(rendered, List.of("nour@example.org")).block(Duration.ofSeconds(20)));
    }

    static RenderedMessage rendered() {
        return new RenderedMessage(
                UUID.fromString("01a2340d-0d01-7000-8000-000000000801"),
                "reminder",
                Locale.forLanguageTag("ar"),
                "تذكير",
                "نص",
                "<p>نص</p>",
                "نص",
                new RenderedMessage.CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
                null);
    }
}

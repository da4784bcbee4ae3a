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
import org.umoorsehhat.notification.FaultyWire;
import org.umoorsehhat.notification.channel.Letter;
import org.umoorsehhat.notification.channel.Outcome;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** SMTP against a real server, over connections that are used again. */
class SmtpCarrierTest {

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
    void saysWhoItIsFromAndWhichMessageItIs() throws Exception {
        var server = new GreenMail(setup(ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(send(carrier(server.getSmtp().getPort()), letter()))
                    .isEqualTo(new Outcome.Accepted(null));
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
    void usesItsConnectionsAgainAndKnowsWhatIsInDoubt() {
        var server = new GreenMail(setup(ServerSetup.PROTOCOL_SMTP));
        server.start();
        var wire = new FaultyWire(server.getSmtp().getPort());
        try {
            SmtpCarrier carrier = carrier(wire.port());
            for (int i = 0; i < 20; i++) {
                send(carrier, letter());
            }
            assertThat(wire.connections()).isEqualTo(1);
            assertThat(server.getReceivedMessages()).hasSize(20);
            wire.set(FaultyWire.Fault.LOSES_ANSWER);
            assertThat(send(carrier, letter()))
                    .isEqualTo(new Outcome.Unknown("smtp-connection-lost"));
            wire.set(FaultyWire.Fault.AWAY);
            assertThat(send(carrier, letter())).isEqualTo(Outcome.TryLater.outage("smtp-away"));
            wire.set(FaultyWire.Fault.NONE);
            assertThat(send(carrier, letter())).isEqualTo(new Outcome.Accepted(null));
        } finally {
            server.stop();
        }
    }

    static ServerSetup setup(String protocol) {
        var setup = new ServerSetup(0, "localhost", protocol);
        setup.setServerStartupTimeout(30_000);
        return setup;
    }

    private static SmtpCarrier carrier(int port) {
        var settings = new Properties();
        settings.put("mail.smtp.timeout", "5000");
        return carrier("smtp", "localhost", port, null, null, settings);
    }

    static SmtpCarrier carrier(
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
        return new SmtpCarrier(
                connections, new MimeLetters(session, PROPERTIES, Clock.systemUTC()), THREADS);
    }

    static Outcome send(SmtpCarrier carrier, Letter letter) {
        return Objects.requireNonNull(
                carrier.send(letter, List.of("nour@example.org")).block(Duration.ofSeconds(20)));
    }

    static Letter letter() {
        return new Letter(
                UUID.fromString("01a2340d-0d01-7000-8000-000000000801"),
                "reminder",
                Locale.forLanguageTag("ar"),
                "تذكير",
                "نص",
                "<p>نص</p>",
                "نص",
                new Letter.CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
                null);
    }
}

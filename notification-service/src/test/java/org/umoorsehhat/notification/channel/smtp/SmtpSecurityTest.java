package org.umoorsehhat.notification.channel.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.PropertyPlaceholderHelper;
import org.umoorsehhat.notification.channel.Outcome;

/** The settings of config-repo, as the environment's variables make them, with real TLS. */
class SmtpSecurityTest {

    private static final Outcome TAKEN = new Outcome.Accepted(null);
    private static final Outcome NO_TLS = Outcome.TryLater.outage("smtp-tls-failed");
    private static final Outcome NO_LOGIN = Outcome.TryLater.outage("smtp-login-refused");
    private static final Map<String, String> SSL =
            Map.of("SMTP_PROTOCOL", "smtps", "SMTP_AUTH", "true");
    private static final Map<String, String> STARTTLS =
            Map.of("SMTP_STARTTLS", "true", "SMTP_AUTH", "true");

    @TempDir static Path folder;
    private static TestCertificate certificate;
    private static GreenMail server;

    @BeforeAll
    static void start() {
        certificate = new TestCertificate(folder);
        System.setProperty("greenmail.tls.keystore.file", certificate.file.toString());
        System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
        server =
                new GreenMail(
                        new ServerSetup[] {
                            SmtpCarrierTest.setup(ServerSetup.PROTOCOL_SMTP),
                            SmtpCarrierTest.setup(ServerSetup.PROTOCOL_SMTPS)
                        });
        server.setUser("sender@clinic.example", "sender", "secret");
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @BeforeEach
    void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void logsInOverTlsFromTheFirstByte() {
        int port = server.getSmtps().getPort();
        assertThat(send("smtps", port, "secret", trusting(SSL))).isEqualTo(TAKEN);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(send("smtps", port, "wrong", trusting(SSL))).isEqualTo(NO_LOGIN);
    }

    @Test
    void logsInAfterStartTlsAndSaysNothingBefore() throws Exception {
        try (var door = door(true)) {
            assertThat(send("smtp", door.port(), "secret", trusting(STARTTLS))).isEqualTo(TAKEN);
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(send("smtp", door.port(), "wrong", trusting(STARTTLS))).isEqualTo(NO_LOGIN);
            assertThat(door.readable()).containsOnly("EHLO", "STARTTLS");
        }
    }

    @Test
    void doesNotGoOnWhereTlsIsNotOffered() throws Exception {
        try (var door = door(false)) {
            assertThat(send("smtp", door.port(), "secret", trusting(STARTTLS))).isEqualTo(NO_TLS);
            assertThat(door.readable()).containsOnly("EHLO");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor() throws Exception {
        try (var door = door(true)) {
            assertThat(send("smtp", door.port(), "secret", settings(STARTTLS))).isEqualTo(NO_TLS);
        }
        assertThat(send("smtps", server.getSmtps().getPort(), "secret", settings(SSL)))
                .isEqualTo(NO_TLS);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void trustsNoCertificateOfAnotherHost() throws Exception {
        try (var door = door(true)) {
            var carrier =
                    SmtpCarrierTest.carrier(
                            "smtp",
                            "127.0.0.1",
                            door.port(),
                            "sender",
                            "secret",
                            trusting(STARTTLS));
            assertThat(SmtpCarrierTest.send(carrier, SmtpCarrierTest.letter())).isEqualTo(NO_TLS);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static StartTlsDoor door(boolean isOffered) {
        return new StartTlsDoor(server.getSmtp().getPort(), certificate.context(), isOffered);
    }

    private static Outcome send(String protocol, int port, String password, Properties settings) {
        var carrier =
                SmtpCarrierTest.carrier(protocol, "localhost", port, "sender", password, settings);
        return SmtpCarrierTest.send(carrier, SmtpCarrierTest.letter());
    }

    /** As if the test's certificate were in the JVM's trust store. */
    private static Properties trusting(Map<String, String> variables) {
        var settings = settings(variables);
        var sockets = certificate.context().getSocketFactory();
        settings.put("mail.smtp.ssl.socketFactory", sockets);
        settings.put("mail.smtps.ssl.socketFactory", sockets);
        return settings;
    }

    private static Properties settings(Map<String, String> variables) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(
                new FileSystemResource(
                        Path.of(
                                System.getProperty("repository.root"),
                                "config-repo",
                                "notification-service.yml")));
        var variable = new PropertyPlaceholderHelper("${", "}", ":", null, false);
        var settings = new Properties();
        String prefix = "spring.mail.properties.";
        yaml.getObject()
                .forEach((name, value) -> {
                    if (name.toString().startsWith(prefix)) {
                        settings.put(
                                name.toString().substring(prefix.length()),
                                variable.replacePlaceholders(value.toString(), variables::get));
                    }
                });
        return settings;
    }
}

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
import org.umoorsehhat.notification.channel.SendResult;

/** The settings of config-repo, as the environment's variables make them, with real TLS. */
class SmtpSecurityTest {

    private static final SendResult TAKEN = new SendResult.Accepted(null);
    private static final SendResult NO_TLS = SendResult.TryLater.outage("smtp-tls-failed");
    private static final SendResult NO_LOGIN = SendResult.TryLater.outage("smtp-login-refused");
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
                            SmtpChannelProviderTest.setup(ServerSetup.PROTOCOL_SMTP),
                            SmtpChannelProviderTest.setup(ServerSetup.PROTOCOL_SMTPS)
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
    void logsInOverImplicitTls() {
        int port = server.getSmtps().getPort();
        assertThat(send("smtps", port, "secret", trusting(SSL))).isEqualTo(TAKEN);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(send("smtps", port, "wrong", trusting(SSL))).isEqualTo(NO_LOGIN);
    }

    @Test
    void logsInOnlyAfterStartTls() throws Exception {
        try (var proxy = proxy(true)) {
            assertThat(send("smtp", proxy.port(), "secret", trusting(STARTTLS))).isEqualTo(TAKEN);
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(send("smtp", proxy.port(), "wrong", trusting(STARTTLS))).isEqualTo(NO_LOGIN);
            assertThat(proxy.readable()).containsOnly("EHLO", "STARTTLS");
        }
    }

    @Test
    void stopsWhereStartTlsIsNotOffered() throws Exception {
        try (var proxy = proxy(false)) {
            assertThat(send("smtp", proxy.port(), "secret", trusting(STARTTLS))).isEqualTo(NO_TLS);
            assertThat(proxy.readable()).containsOnly("EHLO");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void rejectsUntrustedCertificate() throws Exception {
        try (var proxy = proxy(true)) {
            assertThat(send("smtp", proxy.port(), "secret", settings(STARTTLS))).isEqualTo(NO_TLS);
        }
        assertThat(send("smtps", server.getSmtps().getPort(), "secret", settings(SSL)))
                .isEqualTo(NO_TLS);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void rejectsCertificateOfAnotherHost() throws Exception {
        try (var proxy = proxy(true)) {
            var provider =
                    SmtpChannelProviderTest.provider(
                            "smtp",
                            "127.0.0.1",
                            proxy.port(),
                            "sender",
                            "secret",
                            trusting(STARTTLS));
            assertThat(SmtpChannelProviderTest.send(provider, SmtpChannelProviderTest.rendered()))
                    .isEqualTo(NO_TLS);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static StartTlsProxy proxy(boolean isOffered) {
        return new StartTlsProxy(server.getSmtp().getPort(), certificate.context(), isOffered);
    }

    private static SendResult send(
            String protocol, int port, String password, Properties settings) {
        var provider =
                SmtpChannelProviderTest.provider(
                        protocol, "localhost", port, "sender", password, settings);
        return SmtpChannelProviderTest.send(provider, SmtpChannelProviderTest.rendered());
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

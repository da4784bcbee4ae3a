package org.umoorsehhat.notification.channel.smtp;

import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.notification.channel.ChannelProvider;
import reactor.core.scheduler.Scheduler;

/** E-mail. */
@Configuration
@ConditionalOnProperty(name = "umoorsehhat.notification.email.enabled", matchIfMissing = true)
class SmtpConfiguration {

    @Bean
    WriteTimeouts smtpWriteTimeouts() {
        return new WriteTimeouts();
    }

    @Bean
    Session mailSession(MailProperties mail, WriteTimeouts smtpWriteTimeouts) {
        // Or Jakarta Mail looks for it in every jar, for each part of each message.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
        var settings = new Properties();
        settings.putAll(mail.getProperties());
        String prefix = "mail." + mail.getProtocol();
        settings.put(prefix + ".executor.writetimeout", smtpWriteTimeouts.executor);
        settings.put(prefix + ".socketFactory", new NoDelaySocketFactory());
        // Or a connection that failed is tried again with sockets that are not.
        settings.put(prefix + ".socketFactory.fallback", "false");
        return Session.getInstance(settings);
    }

    @Bean
    SmtpConnections smtpConnections(
            Session mailSession, MailProperties mail, SmtpProperties properties) {
        String user = blankToNull(mail.getUsername());
        var login =
                new SmtpConnections.Login(
                        mail.getProtocol(),
                        Objects.requireNonNullElse(mail.getHost(), "localhost"),
                        Objects.requireNonNullElse(mail.getPort(), -1),
                        user,
                        user == null ? null : mail.getPassword());
        return new SmtpConnections(
                mailSession, login, properties.maxIdle(), properties.maxMessages());
    }

    @Bean
    MimeMessages mimeMessages(Session mailSession, SmtpProperties properties, Clock clock) {
        return new MimeMessages(mailSession, properties, clock);
    }

    @Bean
    ChannelProvider smtpProvider(
            SmtpConnections connections, MimeMessages mimeMessages, Scheduler blockingThreads) {
        return new SmtpChannelProvider(connections, mimeMessages, blockingThreads);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

package org.umoorsehhat.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.ServiceTest;

/** The whole service with real servers; all tests share one, and use ids that no other uses. */
@ServiceTest
@Import(ServiceIT.Time.class)
public abstract class ServiceIT {

    protected static final GreenMail MAIL = startMail();
    protected static final FaultyWire WIRE = new FaultyWire(MAIL.getSmtp().getPort());

    @Autowired protected WebTestClient web;
    @Autowired protected Database database;
    @Autowired protected KafkaServer kafka;

    private static GreenMail startMail() {
        // A mail server that is cut off complains on threads of its own.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        var setup = new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(30_000);
        var mail = new GreenMail(setup);
        mail.start();
        return mail;
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", WIRE::port);
        // A breaker that is open waits in real time, which tests cannot set forward.
        properties.add(
                "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state",
                () -> "300ms");
        // As on a developer's machine.
        for (String channel : new String[] {"sms", "whatsapp", "push"}) {
            properties.add("umoorsehhat.notification." + channel + ".provider", () -> "sink");
        }
    }

    @TestConfiguration
    static class Time {

        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }

    protected Events events() {
        return Events.to(kafka);
    }

    protected Inbox inbox() {
        return new Inbox(MAIL);
    }
}

package org.umoorsehhat.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.ServiceTest;

/** The whole service with real servers; all tests share one, and use ids that no other uses. */
@ServiceTest
public abstract class ServiceIT {

    protected static final GreenMail MAIL = startMail();

    @Autowired protected WebTestClient web;
    @Autowired protected Database database;
    @Autowired protected KafkaServer kafka;

    private static GreenMail startMail() {
        var mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        // As on a developer's machine.
        for (String channel : new String[] {"sms", "whatsapp", "push"}) {
            properties.add("umoorsehhat.notification." + channel + ".provider", () -> "sink");
        }
    }

    protected Events events() {
        return Events.to(kafka);
    }

    protected Inbox inbox() {
        return new Inbox(MAIL);
    }
}

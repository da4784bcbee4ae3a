package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.ReceivedMail;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.topic.TopicReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lets patients act without a log-in: a token in the message, and its hash for who answers.
 */
class LinksInMessagesIT extends ServiceIT {

    private static final String TOPIC = "notification.internal.links";
    private static final Pattern LINK = Pattern.compile("/link#(\\w+)\\.([\\w-]+)(?:\\.\\w+)?");

    @Test
    void ofAnAppointmentAreToldByTheirHashesAndNeverByThemselves() throws Exception {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        var mail = inbox().await(fixture.email, 1);
        var links = links(ReceivedMail.part(mail, "text/plain"));
        assertThat(links.keySet()).containsExactlyInAnyOrder("move", "cancel", "unsubscribe");
        links.remove("unsubscribe");
        assertAreTold(links, mail, appointment.start);
    }

    @Test
    void ofAnOfferEndWithIt() throws Exception {
        var fixture = new EventFixture(events()).doctorAndPatient();
        Instant until = Instant.now().plus(Duration.ofMinutes(30));
        fixture.offer(until);
        var mail = inbox().await(fixture.email, 1);
        var links = links(ReceivedMail.part(mail, "text/plain"));
        assertThat(links.keySet()).contains("accept", "decline").doesNotContain("cancel");
        links.remove("unsubscribe");
        assertAreTold(links, mail, null);
    }

    private static Map<String, String> links(String letter) {
        var links = new HashMap<String, String>();
        LINK.matcher(letter).results().forEach(found -> links.put(found.group(1), found.group(2)));
        return links;
    }

    private void assertAreTold(Map<String, String> links, MimeMessage mail, @Nullable Instant until)
            throws Exception {
        String message = mail.getMessageID().replaceAll("<|@.*", "");
        String told;
        try (var topic = new TopicReader(TOPIC)) {
            told = new String(topic.await(message, 1).getFirst().value(), StandardCharsets.UTF_8);
        }
        JsonNode data = JsonMapper.shared().readTree(told);
        for (String token : links.values()) {
            assertThat(told).doesNotContain(token);
        }
        var hashes = new HashMap<String, String>();
        data.path("links")
                .forEach(link ->
                        hashes.put(link.path("purpose").asString(), link.path("hash").asString()));
        var wanted = new HashMap<String, String>();
        for (var link : links.entrySet()) {
            byte[] token = link.getValue().getBytes(StandardCharsets.US_ASCII);
            wanted.put(
                    link.getKey(),
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token)));
        }
        assertThat(hashes).isEqualTo(wanted);
        if (until != null) {
            assertThat(Instant.parse(data.path("expires_at").asString())).isEqualTo(until);
        }
    }
}

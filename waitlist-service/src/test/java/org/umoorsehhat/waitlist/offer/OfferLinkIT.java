package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A patient without a password answers an offer by the links in its message. */
class OfferLinkIT extends WaitlistServiceTest {

    private static final String LINKS = "/api/appointments/links/offer";

    private final long doctor = id();
    private final long patient = id();
    private Slot slot;
    private long entry;

    /** An open offer; notification-service tells of the links in its message. */
    private UUID offered() {
        booking.doctor(doctor, 1, true);
        booking.patient(patient, 1, true);
        await().atMost(SOON).until(() -> count("doctor WHERE id = " + doctor) == 1);
        await().atMost(SOON).until(() -> count("patient WHERE id = " + patient) == 1);
        slot = slot(doctor, 10);
        entry = join(patient, doctor);
        booking.held(slot, UUID.randomUUID());
        return hear("slot-offered", slot).uuid("offer_id");
    }

    private String sent(UUID offer, String purpose) {
        String token = UUID.randomUUID().toString();
        var link = Map.of("hash", hash(token), "purpose", purpose, "subject", offer.toString());
        booking.links(patient, Instant.now().plusSeconds(600), List.of(link));
        String hash = hash(token);
        await().atMost(SOON)
                .until(() ->
                        count("message_link WHERE hash = decode('%s', 'hex')".formatted(hash))
                                == 1);
        return token;
    }

    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode by(HttpMethod method, String path, String token, String key, int status) {
        var result =
                web.method(method)
                        .uri(LINKS + path)
                        .header("Authorization", "Link " + token)
                        .header("Idempotency-Key", key)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult();
        assertThat(result.getStatus().value()).as(result.getResponseBody()).isEqualTo(status);
        return JsonMapper.shared().readTree(result.getResponseBody());
    }

    private void isOver(HttpMethod method, String path, String token, String key) {
        assertThat(by(method, path, token, key, 404).path("detail").asString())
                .startsWith("This link is not valid, or not any more");
    }

    @Test
    void acceptsOnceAndIsOverThen() {
        String token = sent(offered(), "accept");
        for (int times = 0; times < 3; times++) {
            var seen = by(HttpMethod.GET, "", token, "look", 200);
            assertThat(seen.path("status").asString()).isEqualTo("open");
            assertThat(seen.propertyNames()).doesNotContain("patient", "patient_name", "reason");
        }
        isOver(HttpMethod.POST, "/decline", token, "a");
        bookAtOnce(slot);
        var done = by(HttpMethod.POST, "/accept", token, "a", 200);
        assertThat(done.path("status").asString()).isEqualTo("fulfilled");
        assertThat(by(HttpMethod.POST, "/accept", token, "a", 200)).isEqualTo(done);
        isOver(HttpMethod.POST, "/accept", token, "b");
        isOver(HttpMethod.GET, "", token, "look");
        assertThat(facts(slot)).containsExactly("slot-offered", "offer-accepted");
        var history =
                call(HttpMethod.GET, LIST + "/" + entry + "/history", Tokens.admin(), null, 200);
        assertThat(history.toString()).contains("link:accept");
    }

    @Test
    void declinesOnceAndStaysOnTheList() {
        UUID offer = offered();
        String token = sent(offer, "decline");
        String other = sent(offer, "accept");
        assertThat(by(HttpMethod.POST, "/decline", token, "a", 200).path("status").asString())
                .isEqualTo("declined");
        isOver(HttpMethod.GET, "", token, "look");
        assertThat(by(HttpMethod.GET, "", other, "look", 200).path("status").asString())
                .isEqualTo("declined");
        var gone = by(HttpMethod.POST, "/accept", other, "a", 409);
        assertThat(gone.path("type").asString()).endsWith("/offer-gone");
        assertThat(entry(entry).path("is_active").asBoolean()).isTrue();
    }

    @Test
    void whatIsUnknownOrOfSomebodyErasedIsToldAlike() {
        String token = sent(offered(), "accept");
        isOver(HttpMethod.GET, "", "nobody-was-sent-this", "look");
        booking.patientErased(patient);
        await().atMost(SOON).until(() -> count("message_link WHERE patient_id = " + patient) == 0);
        isOver(HttpMethod.GET, "", token, "look");
        isOver(HttpMethod.POST, "/accept", token, "a");
    }
}

package org.umoorsehhat.chassis.revocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.chassis.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the topics say of tokens and of who is active. */
final class RevocationEvents {

    static final String DOCTORS = "scheduling.public.doctors";
    static final String PATIENTS = "booking.internal.patients";
    static final String REVOCATIONS = "booking.internal.revocations";

    private static final Logger log = LoggerFactory.getLogger(RevocationEvents.class);

    private final Revocations revocations;
    private final JsonMapper json;

    RevocationEvents(Revocations revocations, JsonMapper json) {
        this.revocations = revocations;
        this.json = StrictJson.ofEvents(json);
    }

    /** What of a doctor or patient counts here. */
    private record Person(@Nullable Boolean isActive) {}

    /** Of a person's tokens, or of one. */
    private record Revocation(
            @Nullable String subject,
            @Nullable String tokenId,
            Instant revokedAt,
            Instant expiresAt) {}

    /**
     * @param withPatients whether this service may read the patients' topic
     */
    static List<String> topics(boolean withPatients) {
        var topics = new ArrayList<>(List.of(DOCTORS, REVOCATIONS));
        if (withPatients) {
            topics.add(PATIENTS);
        }
        return topics;
    }

    /**
     * What cannot be read is passed over: whoever consumes it puts it aside. Its text is not
     * logged, which may be of a patient.
     */
    void apply(ConsumerRecord<String, byte[]> message) {
        try {
            switch (message.topic()) {
                case DOCTORS ->
                        revocations.doctor(Long.parseLong(message.key()), isActive(message));
                case PATIENTS ->
                        revocations.patient(Long.parseLong(message.key()), isActive(message));
                default -> revoke(message);
            }
        } catch (JacksonException | NumberFormatException e) {
            log.warn(
                    "Offset {} of {}-{} is not readable: {}",
                    message.offset(),
                    message.topic(),
                    message.partition(),
                    e.getClass().getSimpleName());
        }
    }

    /** Whoever was erased is active no more. */
    private boolean isActive(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return false;
        }
        return !Boolean.FALSE.equals(json.readValue(message.value(), Person.class).isActive());
    }

    private void revoke(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return;
        }
        Revocation revoked = json.readValue(message.value(), Revocation.class);
        if (revoked.subject() != null) {
            revocations.revokeSubject(revoked.subject(), revoked.revokedAt(), revoked.expiresAt());
        }
        if (revoked.tokenId() != null) {
            revocations.revokeToken(revoked.tokenId(), revoked.expiresAt());
        }
    }
}

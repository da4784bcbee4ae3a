package org.umoorsehhat.testsupport.matrix;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.topic.TopicWriter;

/**
 * Whether a service refuses tokens that are good and open nothing: of doctors and patients who are
 * not active, and revoked ones. It is told by the topics, as in real life.
 */
public final class RefusedTokens {

    private static final String DOCTORS = "scheduling.public.doctors";
    private static final String PATIENTS = "booking.internal.patients";
    private static final String REVOCATIONS = "booking.internal.revocations";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MatrixCall service;
    private final String path;
    private final long id = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41);

    /**
     * @param path of a list that doctors and patients may read
     */
    public RefusedTokens(int port, String path) {
        this.service = new MatrixCall(port);
        this.path = path;
        Stream.of(DOCTORS, PATIENTS, REVOCATIONS).forEach(TopicWriter::ensure);
    }

    /**
     * @param withPatients whether the service knows patients
     */
    public Stream<DynamicTest> tests(boolean withPatients) {
        var all =
                Stream.of(
                        dynamicTest("a doctor who is deactivated", this::aDoctor),
                        dynamicTest("a subject whose tokens are revoked", this::aSubject),
                        dynamicTest("a token that is revoked", this::aToken));
        return withPatients
                ? Stream.concat(
                        all,
                        Stream.of(
                                dynamicTest("a patient who is deactivated", this::aPatient),
                                dynamicTest("a patient who is erased", this::anErasedPatient)))
                : all;
    }

    private void awaits(String token, int status) {
        await().atMost(PATIENCE)
                .until(() -> service.send("GET", path, token, null).status() == status);
    }

    private void aDoctor() {
        String token = Tokens.doctor(id);
        awaits(token, 200);
        doctor("deactivated", 2, false);
        awaits(token, 403);
        awaits(Tokens.admin(), 200);
        doctor("changed", 3, true);
        awaits(token, 200);
    }

    private void doctor(String fact, long version, boolean isActive) {
        var data = new LinkedHashMap<String, Object>();
        data.put("doctor_id", id);
        data.put("name", "Dr. Salma Example");
        data.put("specialty", "Cardiology");
        data.put("time_zone", "Asia/Riyadh");
        data.put("consultation_fee", "150.00");
        data.put("is_active", isActive);
        data.put("confirms_at_once", false);
        TopicWriter.send(
                DOCTORS,
                "org.umoorsehhat.scheduling.doctor-" + fact + ".v1",
                id,
                id,
                version,
                data);
    }

    private void aPatient() {
        String token = Tokens.patient(id);
        awaits(token, 200);
        patient(id, "deactivated", 2, false);
        awaits(token, 403);
        patient(id, "changed", 3, true);
        awaits(token, 200);
    }

    private void anErasedPatient() {
        String token = Tokens.patient(id + 1);
        patient(id + 1, "registered", 1, true);
        awaits(token, 200);
        TopicWriter.tombstone(PATIENTS, id + 1);
        awaits(token, 403);
    }

    private static void patient(long id, String fact, long version, boolean isActive) {
        TopicWriter.send(
                PATIENTS,
                "org.umoorsehhat.booking.patient-" + fact + ".v1",
                id,
                id,
                version,
                Map.of(
                        "patient_id",
                        id,
                        "name",
                        "Nour Example",
                        "locale",
                        "en",
                        "time_zone",
                        "Asia/Riyadh",
                        "is_active",
                        isActive));
    }

    private void aSubject() {
        String sub = UUID.randomUUID().toString();
        Instant now = Instant.now();
        String before = token(sub, "a", now.minusSeconds(5));
        awaits(before, 200);
        revoke("subject", sub);
        awaits(before, 401);
        awaits(token(sub, "b", now.plusSeconds(60)), 200);
    }

    private void aToken() {
        String sub = UUID.randomUUID().toString();
        String stolen = token(sub, sub + "-1", Instant.now());
        awaits(stolen, 200);
        revoke("token_id", sub + "-1");
        awaits(stolen, 401);
        awaits(token(sub, sub + "-2", Instant.now()), 200);
    }

    private static String token(String sub, String jti, Instant issued) {
        return Tokens.token(
                Map.of(
                        "sub",
                        sub,
                        "roles",
                        List.of("doctor"),
                        "doctor_id",
                        7,
                        "jti",
                        jti,
                        "iat",
                        Date.from(issued)));
    }

    private static void revoke(String what, String value) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        UUID id = UUID.randomUUID();
        TopicWriter.send(
                REVOCATIONS,
                "org.umoorsehhat.booking.tokens-revoked.v1",
                id,
                id,
                1,
                Map.of(
                        "revocation_id",
                        id,
                        what,
                        value,
                        "revoked_at",
                        now,
                        "expires_at",
                        now.plus(Duration.ofHours(1))));
    }
}

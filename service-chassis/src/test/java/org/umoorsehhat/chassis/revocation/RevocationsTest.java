package org.umoorsehhat.chassis.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.umoorsehhat.chassis.caller.Authenticated;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.revocation.Revocations.Refusal;

/** Whose tokens open nothing. */
class RevocationsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    private final Revocations revocations = new Revocations(Clock.fixed(NOW, ZoneOffset.UTC), 1000);

    private static Authenticated who(String id, @Nullable Instant issued, Caller caller) {
        var token =
                Jwt.withTokenValue("x")
                        .header("alg", "RS256")
                        .subject(caller.subject())
                        .jti(id)
                        .expiresAt(LATER);
        return new Authenticated(
                caller, issued == null ? token.build() : token.issuedAt(issued).build());
    }

    private static Caller caller(
            @Nullable Long patient, @Nullable Long doctor, Role first, Role... more) {
        var roles = new HashSet<>(List.of(more));
        roles.add(first);
        return new Caller("salma", "Salma", Set.copyOf(roles), patient, doctor);
    }

    private static Authenticated doctor(String id, @Nullable Instant issued) {
        return who(id, issued, caller(null, 7L, Role.DOCTOR));
    }

    @Test
    void tokensIssuedBeforeTheirSubjectWasRevokedOpenNothing() {
        revocations.revokeSubject("salma", NOW, LATER);
        assertThat(revocations.refusalOf(doctor("a", NOW.minusSeconds(1))))
                .isEqualTo(Refusal.REVOKED);
        assertThat(revocations.refusalOf(doctor("a", null))).isEqualTo(Refusal.REVOKED);
        assertThat(revocations.refusalOf(doctor("a", NOW.plusSeconds(1)))).isNull();
    }

    @Test
    void anEarlierRevocationDoesNotTakeBackALaterOne() {
        revocations.revokeSubject("salma", NOW, LATER);
        revocations.revokeSubject("salma", NOW.minusSeconds(60), LATER);
        assertThat(revocations.refusalOf(doctor("a", NOW.minusSeconds(1))))
                .isEqualTo(Refusal.REVOKED);
    }

    @Test
    void oneTokenIsRevokedAndNoOther() {
        revocations.revokeToken("a", LATER);
        assertThat(revocations.refusalOf(doctor("a", NOW))).isEqualTo(Refusal.REVOKED);
        assertThat(revocations.refusalOf(doctor("b", NOW))).isNull();
    }

    @Test
    void whatHasExpiredIsNotKept() {
        revocations.revokeToken("a", NOW);
        revocations.revokeSubject("salma", NOW, NOW.minusSeconds(1));
        assertThat(revocations.revoked()).isZero();
    }

    @Test
    void whoeverIsInactiveOpensNothingButAtTheDesk() {
        revocations.doctor(7, false);
        revocations.patient(9, false);
        assertThat(revocations.refusalOf(doctor("a", NOW))).isEqualTo(Refusal.INACTIVE);
        assertThat(revocations.refusalOf(who("a", NOW, caller(9L, null, Role.PATIENT))))
                .isEqualTo(Refusal.INACTIVE);
        assertThat(revocations.refusalOf(who("a", NOW, caller(8L, null, Role.PATIENT)))).isNull();
        assertThat(revocations.refusalOf(who("a", NOW, caller(9L, 7L, Role.ADMIN, Role.DOCTOR))))
                .isNull();
        assertThat(
                        revocations.refusalOf(
                                who("a", NOW, caller(9L, null, Role.FRONT_DESK, Role.PATIENT))))
                .isNull();
        revocations.doctor(7, true);
        assertThat(revocations.refusalOf(doctor("a", NOW))).isNull();
    }

    @Test
    void whatGoesOnEndsForWhomItIsAboutAndForNobodyElse() {
        var hasEnded = new AtomicBoolean();
        var hasOtherEnded = new AtomicBoolean();
        revocations.refused(doctor("a", NOW)).subscribe(null, null, () -> hasEnded.set(true));
        revocations
                .refused(who("b", NOW, caller(8L, null, Role.PATIENT)))
                .subscribe(null, null, () -> hasOtherEnded.set(true));
        revocations.patient(9, false);
        assertThat(hasEnded).isFalse();
        revocations.doctor(7, false);
        assertThat(hasEnded).isTrue();
        assertThat(hasOtherEnded).isFalse();
    }

    @Test
    void whoeverIsRefusedAlreadyIsToldAtOnce() {
        revocations.revokeToken("a", LATER);
        var hasEnded = new AtomicBoolean();
        revocations.refused(doctor("a", NOW)).subscribe(null, null, () -> hasEnded.set(true));
        assertThat(hasEnded).isTrue();
    }
}

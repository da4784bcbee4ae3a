package org.umoorsehhat.chassis.revocation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.chassis.caller.Authenticated;
import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Whose tokens open nothing, as this instance knows from the topics. In memory, so that asking
 * costs no round trip; what has expired anyway is forgotten.
 */
public final class Revocations {

    /** Why a token that is good opens nothing. */
    public enum Refusal {
        /** It was revoked: {@code 401}. */
        REVOKED,

        /** The doctor or patient whom it names is not active: {@code 403}. */
        INACTIVE
    }

    private static final Logger log = LoggerFactory.getLogger(Revocations.class);
    private static final int MOST_REVOKED = 100_000;

    private final Clock clock;
    private final int mostInactive;
    private final Map<String, RevokedSubject> subjects = new ConcurrentHashMap<>();
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
    private final Set<Long> inactiveDoctors = ConcurrentHashMap.newKeySet();
    private final Set<Long> inactivePatients = ConcurrentHashMap.newKeySet();
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    /**
     * @param mostInactive doctors, and patients, that are remembered as inactive
     */
    Revocations(Clock clock, int mostInactive) {
        this.clock = clock;
        this.mostInactive = mostInactive;
    }

    private record RevokedSubject(Instant at, Instant until) {}

    private record Watch(Authenticated who, Sinks.Empty<Void> end) {}

    /** Why {@code who} may do nothing; null for almost everybody. Administrators stay active. */
    public @Nullable Refusal refusalOf(Authenticated who) {
        if (isRevoked(who)) {
            return Refusal.REVOKED;
        }
        return isInactive(who.caller()) ? Refusal.INACTIVE : null;
    }

    private boolean isRevoked(Authenticated who) {
        String id = who.token().getId();
        if (id != null && tokens.containsKey(id)) {
            return true;
        }
        RevokedSubject revoked = subjects.get(who.caller().subject());
        if (revoked == null) {
            return false;
        }
        Instant issued = who.token().getIssuedAt();
        return issued == null || issued.isBefore(revoked.at());
    }

    private boolean isInactive(Caller caller) {
        if (caller.isOfDesk()) {
            return false;
        }
        Long doctor = caller.asDoctor();
        Long patient = caller.asPatient();
        return doctor != null && inactiveDoctors.contains(doctor)
                || patient != null && inactivePatients.contains(patient);
    }

    /** Ends when {@code who} is refused from then on; for answers that go on and on. */
    public Mono<Void> refused(Authenticated who) {
        return Mono.defer(() -> {
            var watch = new Watch(who, Sinks.empty());
            watches.add(watch);
            end(watch);
            return watch.end().asMono().doFinally(end -> watches.remove(watch));
        });
    }

    private void end(Watch watch) {
        if (refusalOf(watch.who()) != null) {
            watch.end().tryEmitEmpty();
        }
    }

    /** Tokens of {@code subject} that were issued before {@code at} are good for nothing. */
    void revokeSubject(String subject, Instant at, Instant until) {
        if (hasRoom(subjects, until)) {
            subjects.merge(
                    subject,
                    new RevokedSubject(at, until),
                    (known, now) -> known.at().isAfter(now.at()) ? known : now);
            watches.forEach(this::end);
        }
    }

    /** The token with that {@code jti} is good for nothing. */
    void revokeToken(String id, Instant until) {
        if (hasRoom(tokens, until)) {
            tokens.put(id, until);
            watches.forEach(this::end);
        }
    }

    private boolean hasRoom(Map<String, ?> revoked, Instant until) {
        if (revoked.size() >= MOST_REVOKED) {
            log.error("More than {} revocations: one more is not kept", MOST_REVOKED);
            return false;
        }
        return until.isAfter(clock.instant());
    }

    void doctor(long id, boolean isActive) {
        put(inactiveDoctors, id, isActive);
    }

    void patient(long id, boolean isActive) {
        put(inactivePatients, id, isActive);
    }

    private void put(Set<Long> inactive, long id, boolean isActive) {
        if (isActive) {
            inactive.remove(id);
        } else if (inactive.size() >= mostInactive) {
            log.error("More than {} are inactive: number {} is not kept", mostInactive, id);
        } else if (inactive.add(id)) {
            watches.forEach(this::end);
        }
    }

    /** Forgets revocations of tokens that have expired. */
    void forget() {
        Instant now = clock.instant();
        subjects.values().removeIf(revoked -> revoked.until().isBefore(now));
        tokens.values().removeIf(until -> until.isBefore(now));
    }

    int revoked() {
        return subjects.size() + tokens.size();
    }

    int inactive() {
        return inactiveDoctors.size() + inactivePatients.size();
    }
}

package org.umoorsehhat.waitlist.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.matching.rules.WaitingEntry;
import org.umoorsehhat.waitlist.offer.rules.BookedAppointment;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.offer.rules.OfferStatus;
import org.umoorsehhat.waitlist.rules.Preferences;
import org.umoorsehhat.waitlist.rules.Seat;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Things as they may be on a morning in December, for tests of plain functions. */
public final class Examples {

    public static final Instant NOW = Instant.parse("2026-12-20T09:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");

    public static final long SLOT = 41;
    public static final long DOCTOR = 7;
    public static final long PATIENT = 100;
    public static final long ENTRY = 1000;
    public static final UUID OFFER = new UUID(0, 1);
    public static final UUID HOLD = new UUID(0, 2);
    public static final UUID REQUEST = new UUID(0, 3);

    public static final Caller PATIENTS_TOKEN =
            new Caller("sub-p", "Patient", Set.of(Role.PATIENT), PATIENT, null);
    public static final Caller DOCTORS_TOKEN =
            new Caller("sub-d", "Dr.", Set.of(Role.DOCTOR), null, DOCTOR);
    public static final Caller ADMIN = new Caller("sub-a", "Admin", Set.of(Role.ADMIN), null, null);

    /** JSON as the API and the events have it. */
    public static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private Examples() {}

    /** Half an hour at one in the afternoon, in so many days. */
    public static Seat seat(int days, @Nullable String type) {
        Instant start = NOW.plus(Duration.ofDays(days)).plus(Duration.ofHours(1));
        return new Seat(SLOT, DOCTOR, start, start.plus(Duration.ofMinutes(30)), ZONE, type);
    }

    /** Held now, for 32 minutes. */
    public static Hold hold(Seat seat, @Nullable Long entryId, @Nullable UUID requestId) {
        return new Hold(HOLD, seat, entryId, requestId, NOW.plus(Duration.ofMinutes(32)), NOW);
    }

    /** An offer of the seat in five days that runs for half an hour from now. */
    public static Offer offer(OfferStatus status, @Nullable String refusal) {
        return offer(status, refusal, seat(5, null));
    }

    public static Offer offer(OfferStatus status, @Nullable String refusal, Seat seat) {
        return new Offer(
                OFFER,
                HOLD,
                ENTRY,
                PATIENT,
                seat,
                "screening",
                status,
                refusal,
                status == OfferStatus.FULFILLED ? appointment() : null,
                NOW.plus(Duration.ofMinutes(30)),
                3);
    }

    public static BookedAppointment appointment() {
        return new BookedAppointment(
                5,
                new UUID(0, 4),
                DOCTOR,
                LocalDate.of(2026, 12, 25),
                LocalTime.of(13, 0),
                30,
                "confirmed");
    }

    /** An entry that the seat suits and that has asked for none. */
    public static WaitingEntry waiting(long entryId, @Nullable String type) {
        return new WaitingEntry(entryId, entryId / 10, type, true, null, false);
    }

    public static Preferences preferences() {
        return new Preferences(
                DOCTOR,
                LocalDate.of(2026, 12, 25),
                LocalTime.of(9, 0),
                LocalTime.of(14, 0),
                "screening");
    }

    /** An active entry without an offer, at version 4. */
    public static Entry entry(@Nullable String reason, int priority) {
        return entry(reason, priority, true);
    }

    public static Entry entry(@Nullable String reason, int priority, boolean isActive) {
        return entry(preferences(), reason, priority, isActive);
    }

    /** An entry for any doctor who does what service 12 is, on several days. */
    public static Entry anyDoctor() {
        var wanted =
                new Preferences(
                        DOCTOR,
                        true,
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2027, 1, 10),
                        null,
                        null,
                        null,
                        12L);
        return entry(wanted, null, 5, true);
    }

    private static Entry entry(
            Preferences preferences, @Nullable String reason, int priority, boolean isActive) {
        return new Entry(
                ENTRY,
                PATIENT,
                "Patient 100",
                "Dr. 7",
                preferences,
                reason,
                priority,
                isActive,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                NOW.minusSeconds(60),
                NOW,
                4);
    }
}

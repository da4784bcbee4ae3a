package org.umoorsehhat.booking.limit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.directory.rules.PatientLimits;
import org.umoorsehhat.booking.limit.rules.BookingLimits.CountedLimit;
import org.umoorsehhat.booking.limit.rules.LimitPolicy.Wanted;
import org.umoorsehhat.booking.rules.Buffers;
import org.umoorsehhat.chassis.caller.Role;

/** Who may have how many appointments. */
class LimitPolicyTest {

    /** Midnight is over in Riyadh, where the third has begun. */
    private static final Instant NOW = Instant.parse("2026-12-02T22:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 12, 20);
    private static final LimitPolicy POLICY = new LimitPolicy(20, 5, 10, 3, 30, 40, 50);

    private static Wanted wanted(PatientLimits doctors, @Nullable PatientLimits services) {
        var price = new Charges(new BigDecimal("80.00"), null);
        var doctor =
                new Doctor(
                        11,
                        "Dr Noor",
                        ZoneId.of("Asia/Riyadh"),
                        price,
                        true,
                        false,
                        new BookingRules(0, 0, 0, doctors, Buffers.NONE, false));
        var service =
                services == null
                        ? null
                        : new MedicalService(
                                33,
                                11,
                                "Check-up",
                                30,
                                price,
                                true,
                                false,
                                new BookingRules(0, 0, 0, services, Buffers.NONE, false));
        return new Wanted(doctor, service, DAY, NOW);
    }

    private static final Wanted PLAIN = wanted(PatientLimits.NONE, PatientLimits.NONE);

    private static List<String> told(@Nullable BookingLimits limits) {
        return limits == null
                ? List.of()
                : limits.counted().stream().map(one -> one.code() + " " + one.most()).toList();
    }

    @Test
    void patientHasAllLimits() {
        BookingLimits limits = POLICY.ofBooking(Role.PATIENT, PLAIN);
        assertThat(told(limits))
                .containsExactly(
                        "patient:live 20",
                        "patient:at-doctor 5",
                        "patient:per-day 10",
                        "patient:cancellations 3");
        assertThat(limits.since()).isEqualTo(NOW.minus(Duration.ofDays(31)));
        assertThat(limits.counted().getFirst().doctorId()).as("in all").isNull();
        assertThat(limits.counted().get(1).doctorId()).isEqualTo(11);
    }

    @Test
    void whatOneDoctorDoesCountsForThatDoctorOnly() {
        BookingLimits limits = POLICY.ofBooking(Role.DOCTOR, PLAIN);
        assertThat(told(limits)).containsExactly("doctor:at-doctor 40", "doctor:per-day 50");
        assertThat(limits.counted()).allMatch(one -> one.doctorId() == 11);
    }

    @Test
    void clinicHasNone() {
        var strict = wanted(new PatientLimits(1, 1, 1, 1), null);
        for (Role role : List.of(Role.ADMIN, Role.FRONT_DESK)) {
            assertThat(POLICY.ofBooking(role, strict)).isNull();
            assertThat(POLICY.ofMove(role, strict)).isNull();
        }
        assertThat(POLICY.ofMove(Role.SYSTEM, PLAIN)).isNull();
    }

    @Test
    void moveCountsForItsDayOnly() {
        assertThat(told(POLICY.ofMove(Role.PATIENT, PLAIN))).containsExactly("patient:per-day 10");
        var strict = wanted(new PatientLimits(4, 3, 2, 7), null);
        assertThat(told(POLICY.ofMove(Role.PATIENT, strict)))
                .containsExactly("patient:per-day 10", "rule:day 3");
    }

    @Test
    void rulesOfDoctorAndServiceAreOfEachByItself() {
        var strict = wanted(new PatientLimits(4, 3, 2, 7), new PatientLimits(1, 0, 0, 30));
        var counted = POLICY.ofBooking(Role.PATIENT, strict).counted();
        assertThat(counted.subList(4, counted.size()))
                .containsExactly(
                        new CountedLimit("rule:live", "live", null, 11L, null, NOW, null, 4),
                        new CountedLimit("rule:day", "live", null, 11L, null, NOW, DAY, 3),
                        new CountedLimit(
                                "rule:cancellations",
                                "cancelled",
                                "patient",
                                11L,
                                null,
                                // Seven days of Riyadh: the third, and six before it.
                                Instant.parse("2026-11-26T21:00:00Z"),
                                null,
                                2),
                        new CountedLimit("rule:live", "live", null, 11L, 33L, NOW, null, 1));
    }

    @Test
    void offersThatAreAcceptedAreHeldToTheRulesAlone() {
        var strict = wanted(new PatientLimits(4, 0, 0, 30), null);
        assertThat(told(POLICY.ofBooking(Role.SYSTEM, strict))).containsExactly("rule:live 4");
        assertThat(POLICY.ofBooking(Role.SYSTEM, PLAIN)).isNull();
    }
}

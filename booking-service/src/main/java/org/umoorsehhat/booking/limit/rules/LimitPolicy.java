package org.umoorsehhat.booking.limit.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.directory.rules.PatientLimits;
import org.umoorsehhat.booking.limit.rules.BookingLimits.CountedLimit;
import org.umoorsehhat.chassis.caller.Role;

/**
 * Whose bookings are limited, and how far: by what this clinic lets everybody have, and by what a
 * doctor or a service does.
 */
public record LimitPolicy(
        int live,
        int liveAtDoctor,
        int perDay,
        int cancellations,
        int cancellationDays,
        int doctorLive,
        int doctorPerDay) {

    private static final String LIVE = "live";
    private static final String MADE = "made";
    private static final String CANCELLED = "cancelled";
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * What is to be booked.
     *
     * @param service absent where none is said
     * @param date of the doctor's zone
     */
    public record Wanted(
            Doctor doctor, @Nullable MedicalService service, LocalDate date, Instant now) {}

    /** For a new appointment that {@code role} makes; absent for whom there are none. */
    public @Nullable BookingLimits ofBooking(Role role, Wanted wanted) {
        Instant now = wanted.now;
        long doctor = wanted.doctor.id();
        var limits = new ArrayList<CountedLimit>();
        switch (role) {
            case PATIENT -> {
                String by = role.claim();
                Instant since = now.minus(Duration.ofDays(cancellationDays));
                limits.add(clinics("live", LIVE, by, null, now, live));
                limits.add(clinics("at-doctor", LIVE, by, doctor, now, liveAtDoctor));
                limits.add(clinics("per-day", MADE, by, null, now.minus(DAY), perDay));
                limits.add(clinics("cancellations", CANCELLED, by, null, since, cancellations));
                limits.addAll(rules(wanted));
            }
            // What one doctor does uses up nothing that another one, or the patient, may have.
            case DOCTOR -> {
                String by = role.claim();
                limits.add(clinics("at-doctor", LIVE, by, doctor, now, doctorLive));
                limits.add(clinics("per-day", MADE, by, doctor, now.minus(DAY), doctorPerDay));
            }
            // An offer that was accepted: the clinic's own limits have never counted it.
            case SYSTEM -> limits.addAll(rules(wanted));
            case FRONT_DESK, ADMIN -> {}
        }
        return BookingLimits.of(limits);
    }

    /**
     * The same for one that takes another one's place: it adds none to those to come, and is no
     * cancellation. It counts as made, and for the day that it comes to.
     */
    public @Nullable BookingLimits ofMove(Role role, Wanted wanted) {
        BookingLimits limits = ofBooking(role, wanted);
        return limits == null
                ? null
                : BookingLimits.of(
                        limits.counted().stream()
                                .filter(limit -> limit.what().equals(MADE) || limit.day() != null)
                                .toList());
    }

    private static CountedLimit clinics(
            String code, String what, String by, @Nullable Long doctor, Instant since, int most) {
        return new CountedLimit(by + ":" + code, what, by, doctor, null, since, null, most);
    }

    private static List<CountedLimit> rules(Wanted wanted) {
        var rules = new ArrayList<CountedLimit>();
        add(rules, wanted.doctor.rules().limits(), null, wanted);
        MedicalService service = wanted.service;
        if (service != null) {
            add(rules, service.rules().limits(), service.id(), wanted);
        }
        return rules;
    }

    /** Those of a patient that are to come count, whoever made them. */
    private static void add(
            List<CountedLimit> rules, PatientLimits limits, @Nullable Long service, Wanted wanted) {
        long doctor = wanted.doctor.id();
        Instant now = wanted.now;
        if (limits.live() > 0) {
            rules.add(rule("live", LIVE, null, doctor, service, now, null, limits.live()));
        }
        if (limits.perDay() > 0) {
            LocalDate day = wanted.date;
            rules.add(rule("day", LIVE, null, doctor, service, now, day, limits.perDay()));
        }
        if (limits.cancellations() > 0) {
            ZoneId zone = wanted.doctor.zone();
            LocalDate first = LocalDate.ofInstant(now, zone).minusDays(limits.periodDays() - 1L);
            Instant since = LocalTimes.startOfDay(first, zone);
            String by = Role.PATIENT.claim();
            int most = limits.cancellations();
            rules.add(rule("cancellations", CANCELLED, by, doctor, service, since, null, most));
        }
    }

    private static CountedLimit rule(
            String code,
            String what,
            @Nullable String by,
            long doctor,
            @Nullable Long service,
            Instant since,
            @Nullable LocalDate day,
            int most) {
        return new CountedLimit("rule:" + code, what, by, doctor, service, since, day, most);
    }
}

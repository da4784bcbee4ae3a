package org.umoorsehhat.booking.appointment.persistence.list;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Mono;

/** Who is in the waiting room, and which visits are over without anybody having said so. */
@Repository
public class PostgresVisitLists {

    /** Most that {@link #queue} gives. */
    public static final int LONGEST_QUEUE = 500;

    /** States in which a visit that is over was not closed; a request was never a visit. */
    private static final Set<AppointmentStatus> UNCLOSED =
            EnumSet.of(
                    AppointmentStatus.CONFIRMED,
                    AppointmentStatus.SCHEDULED,
                    AppointmentStatus.ARRIVED,
                    AppointmentStatus.IN_PROGRESS);

    private final AppointmentPages pages;
    private final Clock clock;

    PostgresVisitLists(AppointmentPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Those whose patient is there, in order of arrival.
     *
     * @param date of the doctor's zone; absent for today, with what has lasted into it
     */
    public Mono<List<Appointment>> queue(
            Caller caller, @Nullable Long doctor, @Nullable LocalDate date) {
        Conditions conditions =
                Conditions.visibleTo(caller).in(EnumSet.of(AppointmentStatus.ARRIVED));
        conditions.equal("a.doctor_id", "doctor", doctor);
        if (date == null) {
            // In every zone today is within a day and a half of now.
            conditions
                    .and(
                            "(a.local_date = (:now AT TIME ZONE a.time_zone)::date OR a.ends_at > :now)")
                    .and(
                            "a.starts_at BETWEEN :now - interval '36 hours' AND :now + interval '36 hours'")
                    .with("now", clock.instant());
        } else {
            conditions.days(date, date);
        }
        return pages.rows(conditions, AppointmentOrders.FIRST_THERE, LONGEST_QUEUE, 0);
    }

    /** Visits that are over and that nobody has closed, the oldest first; of a doctor their own. */
    public Mono<Page<Appointment>> unclosed(Caller caller, @Nullable Long doctor, PageQuery page) {
        Instant now = clock.instant();
        Conditions conditions =
                Conditions.visibleTo(caller)
                        .in(UNCLOSED)
                        .and("a.starts_at < :now AND a.ends_at <= :now")
                        .with("now", now);
        conditions.equal("a.doctor_id", "doctor", doctor);
        // A doctor who is a patient elsewhere does not close that visit.
        conditions.equal("a.doctor_id", "itsDoctor", caller.isOfDesk() ? null : caller.asDoctor());
        return pages.page(conditions, AppointmentOrders.NEXT_FIRST, page);
    }
}

package org.umoorsehhat.booking.appointment.persistence.list;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFigures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFilter;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Appointments that a filter finds, those to come, and those of today. How many they are the
 * statistics know, where they can tell.
 */
@Repository
public class PostgresAppointmentLists {

    /** Most appointments that {@link #today} gives at once. */
    public static final int TODAY = 500;

    /** A page says what it has seen, and whether there is more. */
    private static final Mono<Long> NOT_COUNTED = Mono.just(0L);

    private final DatabaseClient database;
    private final AppointmentPages pages;
    private final Search search;
    private final Clock clock;

    PostgresAppointmentLists(
            DatabaseClient database, AppointmentPages pages, Search search, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.search = search;
        this.clock = clock;
    }

    /** In this order; what {@code caller} may see. */
    public Mono<Page<Appointment>> list(
            AppointmentFilter filter, ListOrder<Appointment> order, Caller caller, PageQuery page) {
        Conditions conditions = Conditions.visibleTo(caller).matching(filter);
        return search.narrow(conditions, filter.search())
                .flatMap(areFew -> {
                    if (page.byCursor()) {
                        return pages.byCursor(conditions, order, page);
                    }
                    Mono<Long> count = areFew ? count(filter, caller, conditions) : NOT_COUNTED;
                    return pages.byNumber(conditions, order, page, count);
                });
    }

    private Mono<Long> count(AppointmentFilter filter, Caller caller, Conditions conditions) {
        boolean isKnown =
                filter.isCountedByStatistics() && (caller.isOfDesk() || caller.asPatient() == null);
        return isKnown ? counted(filter, caller) : pages.count(conditions);
    }

    /**
     * Confirmed and scheduled ones, and those whose patient is there, that have not begun, the next
     * first.
     */
    public Mono<Page<Appointment>> upcoming(Caller caller, PageQuery page) {
        Conditions conditions =
                Conditions.visibleTo(caller)
                        .and(
                                "a.status IN ('confirmed', 'scheduled', 'arrived') AND a.starts_at > :now")
                        .with("now", clock.instant());
        return pages.page(conditions, AppointmentOrders.NEXT_FIRST, page);
    }

    /**
     * Those of today in each doctor's zone, in order: at any moment that is within a day and a half
     * of now.
     *
     * @param page from 1
     * @param size of a page, at most {@value #TODAY}
     */
    public Mono<List<Appointment>> today(Caller caller, int page, int size) {
        Instant now = clock.instant();
        Conditions conditions =
                Conditions.visibleTo(caller)
                        .and("a.local_date = (:now AT TIME ZONE a.time_zone)::date")
                        .and(
                                "a.starts_at BETWEEN :now - interval '36 hours' AND :now + interval '36 hours'")
                        .with("now", now);
        return pages.rows(conditions, AppointmentOrders.NEXT_FIRST, size, (page - 1L) * size);
    }

    /**
     * All of a list, so many rows at a time: the next ones are read when the ones before have been
     * taken, and begin after the last of them. The first portion may be empty.
     */
    public Flux<List<Appointment>> portions(
            AppointmentFilter filter, ListOrder<Appointment> order, Caller caller, int size) {
        return portion(filter, order, caller, size, "")
                .expand(rows ->
                        rows.size() < size
                                ? Mono.empty()
                                : portion(
                                        filter, order, caller, size, order.cursor(rows.getLast())));
    }

    private Mono<List<Appointment>> portion(
            AppointmentFilter filter,
            ListOrder<Appointment> order,
            Caller caller,
            int size,
            String cursor) {
        Conditions conditions = Conditions.visibleTo(caller).matching(filter);
        ListOrder.Range after = order.after(cursor, size);
        return search.narrow(conditions, filter.search())
                .flatMap(areFew -> {
                    conditions.and(after.condition());
                    after.values().forEach(conditions::with);
                    return pages.rows(conditions, order, size, 0);
                });
    }

    /** Exact, from the increments of the statistics: of all days, or of some. */
    private Mono<Long> counted(AppointmentFilter filter, Caller caller) {
        Long own = caller.isOfDesk() ? filter.doctor() : caller.asDoctor();
        if (!caller.isOfDesk() && filter.doctor() != null && !filter.doctor().equals(own)) {
            return Mono.just(0L);
        }
        boolean ofSomeDays = filter.dateFrom() != null || filter.dateTo() != null;
        String conditions =
                (filter.statuses().isEmpty() ? "" : " AND status IN (:statuses)")
                        + (filter.types().isEmpty() ? "" : " AND appointment_type IN (:types)")
                        + (ofSomeDays
                                ? " AND local_date BETWEEN coalesce(:from::date, '-infinity') AND coalesce(:to::date, 'infinity')"
                                : "");
        var statement =
                database.sql(
                                """
                                SELECT coalesce(sum(listed), 0)::bigint FROM (
                                    SELECT listed FROM %s WHERE doctor_id = :doctor%s
                                    UNION ALL
                                    SELECT listed FROM statistics_delta WHERE (:doctor = 0 OR doctor_id = :doctor)%s) AS parts
                                """
                                        .formatted(
                                                ofSomeDays ? "statistics_day" : "statistics_total",
                                                conditions,
                                                conditions))
                        .bind("doctor", own == null ? 0L : own);
        if (ofSomeDays) {
            statement = nullable(statement, "from", filter.dateFrom());
            statement = nullable(statement, "to", filter.dateTo());
        }
        if (!filter.statuses().isEmpty()) {
            statement = statement.bind("statuses", outcomes(filter.statuses()));
        }
        if (!filter.types().isEmpty()) {
            statement = statement.bind("types", filter.types().stream().map(Codes::of).toList());
        }
        return statement.mapValue(Long.class).one();
    }

    /** What the statistics count apart, and lists show under one status. */
    private static List<String> outcomes(Set<AppointmentStatus> statuses) {
        var outcomes = new ArrayList<>(statuses.stream().map(Codes::of).toList());
        if (statuses.contains(AppointmentStatus.CANCELLED)) {
            outcomes.add(AppointmentFigures.RESCHEDULED);
            outcomes.add(AppointmentFigures.DECLINED);
        }
        return outcomes;
    }

    private static DatabaseClient.GenericExecuteSpec nullable(
            DatabaseClient.GenericExecuteSpec statement, String name, @Nullable LocalDate value) {
        return value == null
                ? statement.bindNull(name, LocalDate.class)
                : statement.bind(name, value);
    }
}

package org.umoorsehhat.booking.appointment.persistence.list;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.persistence.AppointmentColumns;
import org.umoorsehhat.booking.appointment.persistence.AppointmentTables;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Mono;

/**
 * Pages that are read no further than they go: the ids come in order from an index, and only then
 * names are joined. Counting does not scan the world: see {@link #count}.
 */
@Component
class AppointmentPages {

    /** What cannot be taken from the statistics is counted this far. */
    static final int COUNTED = 1_000;

    private final DatabaseClient database;
    private final AppointmentColumns columns;

    AppointmentPages(DatabaseClient database, AppointmentColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** By number or cursor; counted by {@link #count}. */
    Mono<Page<Appointment>> page(
            Conditions conditions, ListOrder<Appointment> order, PageQuery page) {
        return page.byCursor()
                ? byCursor(conditions, order, page)
                : byNumber(conditions, order, page, count(conditions));
    }

    Mono<Page<Appointment>> byNumber(
            Conditions conditions, ListOrder<Appointment> order, PageQuery page, Mono<Long> count) {
        return rows(conditions, order, page.limit(), page.offset())
                .flatMap(rows -> {
                    // The last page counts itself.
                    if (rows.size() <= page.pageSize()) {
                        return Mono.just(page.toPage(rows, 0));
                    }
                    return count.map(n -> page.toPage(rows, n));
                });
    }

    Mono<Page<Appointment>> byCursor(
            Conditions conditions, ListOrder<Appointment> order, PageQuery page) {
        ListOrder.Range after = order.range(page);
        conditions.and(after.condition());
        after.values().forEach(conditions::with);
        return rows(conditions, order, page.limit(), 0)
                .map(rows -> page.toCursorPage(rows, order::cursor));
    }

    Mono<List<Appointment>> rows(
            Conditions conditions, ListOrder<Appointment> order, int limit, long offset) {
        String sql =
                """
                WITH page AS MATERIALIZED (SELECT a.id FROM %s ORDER BY %s LIMIT :limit OFFSET :offset)
                SELECT %s FROM page JOIN appointment a ON a.id = page.id %s ORDER BY %s
                """
                        .formatted(
                                conditions.rows(order),
                                order.sql(),
                                AppointmentTables.READ,
                                AppointmentTables.NAMES,
                                order.sql());
        var page = conditions.bind(database.sql(sql)).bind("limit", limit).bind("offset", offset);
        return (conditions.areOfSeveralStates() ? page.bind("reach", offset + limit) : page)
                .map(columns::read)
                .all()
                .collectList();
    }

    /** Exact up to {@value #COUNTED}; more is more than anybody turns pages. */
    Mono<Long> count(Conditions conditions) {
        String sql =
                "SELECT count(*) FROM (SELECT FROM %s LIMIT :counted) AS counted"
                        .formatted(conditions.rows());
        return conditions
                .bind(database.sql(sql))
                .bind("counted", COUNTED)
                .mapValue(Long.class)
                .one();
    }
}

package org.umoorsehhat.waitlist.offer.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.waitlist.offer.rules.MadeOffer;
import org.umoorsehhat.waitlist.offer.rules.OfferFilter;
import org.umoorsehhat.waitlist.offer.rules.OfferStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Offers as lists show them. */
@Repository
public class PostgresOfferList {

    private static final String COLUMNS =
            """
            o.*, (SELECT nullif(p.name, '') FROM patient p WHERE p.id = o.patient_id) AS patient_name,
            (SELECT d.name FROM doctor d WHERE d.id = o.doctor_id) AS doctor_name
            """;

    private final DatabaseClient database;
    private final OfferRows rows;

    PostgresOfferList(DatabaseClient database, OfferRows rows) {
        this.database = database;
        this.rows = rows;
    }

    public Flux<MadeOffer> list(OfferFilter filter, ListOrder.Range range) {
        return select(COLUMNS, filter, range.condition(), range.values(), range.order())
                .bind("offset", range.skip())
                .bind("limit", range.limit())
                .map(this::made)
                .all();
    }

    public Mono<Long> count(OfferFilter filter) {
        return select("count(*)", filter, "true", Map.of(), null).mapValue(Long.class).one();
    }

    private GenericExecuteSpec select(
            String columns,
            OfferFilter filter,
            String place,
            Map<String, Object> places,
            @Nullable String order) {
        List<String> conditions = new ArrayList<>(List.of(place));
        Map<String, Object> values = new LinkedHashMap<>(places);
        Map<String, @Nullable Long> numbers = new LinkedHashMap<>();
        numbers.put("o.doctor_id", filter.doctorId());
        numbers.put("o.patient_id", filter.patientId());
        numbers.put("o.slot_id", filter.slotId());
        numbers.put("(o.appointment ->> 'id')::bigint", filter.appointmentId());
        numbers.forEach((column, value) -> {
            if (value != null) {
                String name = "number" + conditions.size();
                conditions.add(column + " = :" + name);
                values.put(name, value);
            }
        });
        if (!filter.statuses().isEmpty()) {
            conditions.add("o.status IN (:statuses)");
            values.put("statuses", filter.statuses().stream().map(OfferStatus::code).toList());
        }
        return database.sql(
                        "SELECT %s FROM offer o WHERE %s%s"
                                .formatted(
                                        columns,
                                        String.join(" AND ", conditions),
                                        order == null
                                                ? ""
                                                : " ORDER BY %s OFFSET :offset LIMIT :limit"
                                                        .formatted(order)))
                .bindValues(values);
    }

    private MadeOffer made(Readable row) {
        return new MadeOffer(
                rows.offer(row),
                row.get("patient_name", String.class),
                row.get("doctor_name", String.class),
                required(row, "made_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}

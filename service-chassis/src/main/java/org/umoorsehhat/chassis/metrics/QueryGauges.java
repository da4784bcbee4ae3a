package org.umoorsehhat.chassis.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Readable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * Gauges that one query fills, such as how many rows wait and for how long the oldest has: a lag.
 * Each shows one column of its one row, and 0 before it was measured. Whoever makes it calls {@link
 * #measure()} from a {@code @Scheduled} method.
 */
public final class QueryGauges {

    private final MeterRegistry meters;
    private final Supplier<GenericExecuteSpec> query;
    private final Map<String, AtomicReference<Double>> values = new LinkedHashMap<>();

    /**
     * @param query made anew for each measurement, so that it may bind the time
     */
    public QueryGauges(MeterRegistry meters, Supplier<GenericExecuteSpec> query) {
        this.meters = meters;
        this.query = query;
    }

    /** Shows a column that counts something. */
    public QueryGauges count(String name, String column, String description) {
        return register(name, column, description, null);
    }

    /** Shows a column that holds seconds; fractions count. */
    public QueryGauges seconds(String name, String column, String description) {
        return register(name, column, description, "seconds");
    }

    private QueryGauges register(
            String name, String column, String description, @Nullable String unit) {
        var value = new AtomicReference<>(0.0);
        values.put(column, value);
        Gauge.builder(name, value, AtomicReference::get)
                .baseUnit(unit)
                .description(description)
                .register(meters);
        return this;
    }

    /** Asks once for each subscription: a scheduler subscribes to the same one again and again. */
    public Mono<Void> measure() {
        return Mono.defer(() -> query.get().map(this::show).one()).then();
    }

    private boolean show(Readable row) {
        values.forEach((column, value) ->
                value.set(Objects.requireNonNull(row.get(column, Double.class), column)));
        return true;
    }
}

package org.umoorsehhat.scheduling.slot.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.scheduling.slot.GeneratedSlots;
import org.umoorsehhat.scheduling.slot.rules.SlotFilter;
import org.umoorsehhat.scheduling.slot.rules.SlotOrders;

/** What is read often is found by an index, not by looking at every slot. */
class SlotQueryPlanIT extends SchedulingIT {

    private static final LocalDate TOMORROW = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    private static final ListOrder.Range FIRST_PAGE = range(null, null);
    private static final ListOrder.Range BY_CURSOR =
            range(
                    null,
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString((TOMORROW + " 10:00 7").getBytes(UTF_8)));
    private static final String SOON = "%d.7".formatted(Instant.now().toEpochMilli() * 1000);

    private static ListOrder.Range range(@Nullable String ordering, @Nullable String cursor) {
        return SlotOrders.of(ordering).range(new PageQuery(1, 20, cursor, URI.create("/")));
    }

    @Autowired DatabaseClient client;

    @Test
    void listsAreReadByIndex() throws SQLException {
        long doctor = GeneratedSlots.fill(database, 25, 100) + 7;
        for (boolean availableOnly : new boolean[] {true, false}) {
            var month = query(doctor, TOMORROW.plusDays(30), availableOnly);
            assertIndexed(month.page(explaining(), FIRST_PAGE));
            assertIndexed(month.page(explaining(), BY_CURSOR));
            assertIndexed(month.count(explaining()));
            // Of all doctors, as far as there are any.
            assertIndexed(query(null, null, availableOnly).page(explaining(), FIRST_PAGE));
            assertIndexed(query(null, null, availableOnly).page(explaining(), BY_CURSOR));
            for (String ordering : new String[] {"starts_at", "-starts_at", "id", "-id"}) {
                assertIndexed(month.page(explaining(), range(ordering, null)));
                assertIndexed(
                        query(null, null, availableOnly).page(explaining(), range(ordering, null)));
            }
            assertIndexed(month.page(explaining(), range("-starts_at", SOON)));
            assertIndexed(
                    query(null, null, availableOnly).page(explaining(), range("starts_at", SOON)));
        }
        assertIndexed(
                explaining()
                        .sql(
                                "SELECT id FROM time_slot WHERE date < current_date - 400 ORDER BY"
                                        + " date, start_time, id LIMIT 1000"));
        var page =
                api.get(
                                "time-slots?page_size=200&doctor=%d&date_from=%s&date_to=%s"
                                        .formatted(doctor, TOMORROW, TOMORROW.plusDays(30)))
                        .expect(200);
        assertThat(page.path("count").asInt()).isEqualTo(31 * GeneratedSlots.SLOTS_PER_DAY);
    }

    private static SlotQuery query(
            @Nullable Long doctor, @Nullable LocalDate to, boolean availableOnly) {
        return new SlotQuery(
                new SlotFilter(doctor, TOMORROW, to, availableOnly, null), Instant.now());
    }

    /** Plans what it is given, instead of running it. */
    private DatabaseClient explaining() {
        return (DatabaseClient)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {DatabaseClient.class},
                        (proxy, method, arguments) -> client.sql("EXPLAIN " + arguments[0]));
    }

    private static void assertIndexed(GenericExecuteSpec statement) {
        // Not as an iterable: its lock, where it is held, may not be waited for on an event loop.
        String plan =
                String.join(
                        "\n",
                        requireNonNull(
                                statement.mapValue(String.class).all().collectList().block()));
        assertThat(plan).doesNotContain("Seq Scan on time_slot").contains("Index");
    }
}

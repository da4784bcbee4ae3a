package org.umoorsehhat.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.scheduling.Api;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlots;
import org.umoorsehhat.scheduling.slot.rules.SlotFilter;
import org.umoorsehhat.scheduling.slot.rules.SlotOrders;
import reactor.core.publisher.Mono;

/** A doctor's month out of 2,000,000 slots, as the table gives it and as the API does. */
@Tag("proof")
class SlotListSpeedProof extends SchedulingIT {

    private static final Logger log = LoggerFactory.getLogger(SlotListSpeedProof.class);
    private static final int DOCTORS = 500;
    private static final int DAYS = 200;
    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 3_000;
    private static final Duration LIMIT = Duration.ofMillis(10);

    @Autowired PostgresSlots slots;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(1);

    @Test
    void isListedWithinTenMilliseconds() throws SQLException, IOException, InterruptedException {
        long first = GeneratedSlots.fillBeforeIndexing(database, DOCTORS, DAYS);
        Duration table = p99("table, 21 slots and the count", () -> fromTable(month(first)));
        Duration page = p99("API, 20 slots and the count", () -> fromApi(month(first), 20));
        Duration large = p99("API, 200 slots and the count", () -> fromApi(month(first), 200));
        assertThat(table).isLessThan(LIMIT);
        assertThat(page).isLessThan(LIMIT);
        // No target of its own: the largest page there is.
        assertThat(large).isLessThan(LIMIT.multipliedBy(5));
    }

    private SlotFilter month(long firstDoctor) {
        LocalDate from = LocalDate.now(ZoneOffset.UTC).plusDays(1 + random.nextInt(DAYS - 31));
        long doctor = firstDoctor + random.nextInt(DOCTORS);
        return new SlotFilter(doctor, from, from.plusDays(30), true, null);
    }

    private void fromTable(SlotFilter filter) {
        var range = SlotOrders.CALENDAR.range(new PageQuery(1, 20, null, URI.create("/")));
        var page =
                Mono.zip(
                                slots.list(filter, range, clock.instant()),
                                slots.count(filter, clock.instant()))
                        .block();
        assertThat(page.getT1()).hasSize(21);
    }

    private void fromApi(SlotFilter filter, int size) throws IOException, InterruptedException {
        String uri =
                "http://localhost:%d/api/appointments/time-slots?doctor=%d&date_from=%s&date_to=%s&page_size=%d"
                        .formatted(port, filter.doctor(), filter.dateFrom(), filter.dateTo(), size);
        var request =
                HttpRequest.newBuilder(URI.create(uri))
                        .header("Authorization", "Bearer " + Api.ADMIN)
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"count\":620,");
    }

    private static Duration p99(String what, Listing listing)
            throws IOException, InterruptedException {
        var nanos = new long[MEASURED];
        for (int n = -WARM_UP; n < MEASURED; n++) {
            long begin = System.nanoTime();
            listing.read();
            if (n >= 0) {
                nanos[n] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(nanos);
        Duration p99 = Duration.ofNanos(nanos[MEASURED * 99 / 100]);
        log.info(
                "A doctor's month of {} slots, {}: p50 {}, p99 {}",
                DOCTORS * DAYS * GeneratedSlots.SLOTS_PER_DAY,
                what,
                Duration.ofNanos(nanos[MEASURED / 2]),
                p99);
        return p99;
    }

    private interface Listing {
        void read() throws IOException, InterruptedException;
    }
}

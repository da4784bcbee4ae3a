package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.umoorsehhat.waitlist.maintenance.EntryClosing;
import org.umoorsehhat.waitlist.offer.schedule.OfferExpiry;
import org.umoorsehhat.waitlist.offer.schedule.SeatSearch;
import org.umoorsehhat.waitlist.support.BookingEvents;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.Delivery;
import org.umoorsehhat.waitlist.support.TimersOffTest;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What is due stands in the database: of many instances that find it at once, one does it. */
@TimersOffTest
class ManyInstancesIT extends WaitlistServiceTest {

    private static final int INSTANCES = 6;
    private static final int THINGS = 5;

    @Autowired ApplicationContext service;

    private static void everywhere(Supplier<Mono<Void>> task) {
        Flux.range(0, INSTANCES)
                .flatMap(instance -> Mono.defer(task).subscribeOn(Schedulers.parallel()), INSTANCES)
                .blockLast(Duration.ofSeconds(30));
    }

    private List<Long> waiting(long doctor, int many) {
        return IntStream.range(0, many).mapToObj(n -> join(patient(), doctor)).toList();
    }

    private static String in(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }

    private long said(String fact, String field, List<Long> ids) {
        return count(
                "outbox WHERE type LIKE '%%%s.v1' AND (payload ->> '%s')::bigint IN %s"
                        .formatted(fact, field, in(ids)));
    }

    @Test
    void anEntryOfThePastIsClosedOnce() {
        List<Long> entries = waiting(doctor(), THINGS);
        execute("UPDATE entry SET preferred_date = current_date - 2 WHERE id IN " + in(entries));
        everywhere(() -> service.getBean(EntryClosing.class).run());
        assertThat(count("entry WHERE NOT is_active AND id IN " + in(entries))).isEqualTo(THINGS);
        assertThat(said("waiting-list-left", "entry_id", entries)).isEqualTo(THINGS);
        assertThat(count("entry_history WHERE action = 'left' AND entry_id IN " + in(entries)))
                .isEqualTo(THINGS);
    }

    @Test
    void anOfferRunsOutOnce() {
        var says = new BookingEvents(new Delivery(service)::deliver);
        var slots = new ArrayList<Long>();
        var entries = new ArrayList<Long>();
        for (int n = 0; n < THINGS; n++) {
            long doctor = doctor();
            entries.addAll(waiting(doctor, 1));
            Slot slot = slot(doctor, 10);
            slots.add(slot.id());
            says.held(slot, UUID.randomUUID());
        }
        execute("UPDATE offer SET expires_at = now() WHERE entry_id IN " + in(entries));
        everywhere(() -> service.getBean(OfferExpiry.class).run());
        assertThat(said("offer-expired", "slot_id", slots)).isEqualTo(THINGS);
        assertThat(count("entry_history WHERE action = 'expired' AND entry_id IN " + in(entries)))
                .isEqualTo(THINGS);
    }

    @Test
    void eachFreeSeatIsAskedForOnce() {
        long doctor = doctor();
        Slot slot = slot(doctor, 10);
        waiting(doctor, 3);
        new BookingEvents(new Delivery(service)::deliver).occupancy(slot, 1, 2, 0, 0);
        everywhere(() -> service.getBean(SeatSearch.class).run());
        assertThat(said("seat-requested", "slot_id", List.of(slot.id()))).isEqualTo(2);
    }
}

package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.chassis.inbox.EventDispatcher;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.contract.EventExample;
import org.umoorsehhat.testsupport.topic.UnknownZones;

/** Every example of every event that this service listens to is taken, and none is refused. */
class ContractIT extends ServiceIT {

    private static final Map<String, String> TOPICS = new LinkedHashMap<>();

    static {
        TOPICS.put("org.umoorsehhat.scheduling.doctor-", "scheduling.public.doctors");
        TOPICS.put("org.umoorsehhat.booking.patient-", "booking.internal.patients");
        TOPICS.put("org.umoorsehhat.booking.appointment-", "booking.public.appointments");
        TOPICS.put(
                "org.umoorsehhat.booking.cancellation-explained",
                "booking.internal.cancellation-reasons");
        TOPICS.put("org.umoorsehhat.waitlist.slot-offered", "waitlist.internal.offers");
        TOPICS.put("org.umoorsehhat.waitlist.offer-", "waitlist.internal.offers");
        TOPICS.put("org.umoorsehhat.waitlist.patient-notified", "waitlist.internal.offers");
        TOPICS.put("org.umoorsehhat.booking.seat-take-refused", "booking.internal.seat-holds");
        TOPICS.put("org.umoorsehhat.booking.seat-hold-taken", "booking.internal.seat-holds");
        TOPICS.put("org.umoorsehhat.booking.slot-occupancy", "booking.public.slot-occupancy");
        TOPICS.put("org.umoorsehhat.scheduling.absence-", "scheduling.public.absences");
    }

    @Test
    void everyExampleIsConsumed() throws SQLException {
        long before = consumed();
        long sent = 0;
        for (String type : EventContracts.types()) {
            for (var topic : TOPICS.entrySet()) {
                if (type.startsWith(topic.getKey())) {
                    for (EventExample example : EventContracts.examples(type).toList()) {
                        events().send(
                                        topic.getValue(),
                                        "example-" + sent,
                                        type,
                                        "example-" + sent,
                                        1L,
                                        example.json());
                        sent++;
                    }
                }
            }
        }
        long expected = before + sent;
        assertThat(sent).isGreaterThan(40);
        await().atMost(Duration.ofSeconds(20)).until(() -> consumed() >= expected);
    }

    @Test
    void deadLettersOfRestrictedTopicsCarryNoData(@Autowired EventDispatcher dispatcher) {
        assertThat(dispatcher.restrictedTopics())
                .containsExactlyInAnyOrder(
                        "booking.internal.patients", "booking.internal.cancellation-reasons");
    }

    private long consumed() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM inbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scheduling.public.doctors",
                "booking.internal.patients",
                "booking.public.appointments",
                "waitlist.internal.offers"
            })
    void anUnknownZoneIsRefusedByItsFirstReader(
            String topic, @Autowired EventDispatcher dispatcher) {
        assertThat(UnknownZones.of(topic))
                .allSatisfy(event ->
                        assertThatThrownBy(() ->
                                        dispatcher.dispatch(event).block(Duration.ofSeconds(30)))
                                .isInstanceOf(RejectedEvent.class)
                                .hasMessageContaining("zone"));
    }
}

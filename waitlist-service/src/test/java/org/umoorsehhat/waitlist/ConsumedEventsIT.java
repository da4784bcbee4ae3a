package org.umoorsehhat.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.umoorsehhat.chassis.inbox.EventDispatcher;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.contract.EventExample;
import org.umoorsehhat.testsupport.topic.UnknownZones;
import org.umoorsehhat.waitlist.support.Delivery;
import org.umoorsehhat.waitlist.support.TestBroker;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;

/** Every example of every event that the service listens to is understood. */
class ConsumedEventsIT extends WaitlistServiceTest {

    @Autowired ApplicationContext service;

    static Stream<String> topics() {
        return TestBroker.FOREIGN.stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void understandsEveryExample(String topic) {
        var delivery = new Delivery(service);
        EventContracts.topic(topic).types().stream()
                .flatMap(EventContracts::examples)
                .forEach(example -> delivery.deliver(event(topic, example)));
    }

    @Test
    void deadLettersOfPatientsHaveNoData(@Autowired EventDispatcher dispatcher) {
        assertThat(dispatcher.restrictedTopics()).containsExactly("booking.internal.patients");
    }

    private static org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> event(
            String topic, EventExample example) {
        return TestBroker.event(
                topic,
                "1",
                example.type(),
                UUID.randomUUID().toString(),
                1L,
                example.json().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scheduling.public.doctors",
                "booking.internal.seat-holds",
                "booking.public.slot-occupancy"
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

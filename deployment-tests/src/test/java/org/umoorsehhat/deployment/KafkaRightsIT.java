package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users may really do at the broker of docker-compose.yml: everything is tried. */
class KafkaRightsIT {

    private static final Contracts CONTRACTS = Contracts.current();
    private static final Duration SOON = Duration.ofSeconds(10);

    private static SecuredKafka kafka;

    @BeforeAll
    static void everyTopicHasSomethingToRead() throws Exception {
        kafka = SecuredKafka.shared();
        assertThat(writable(kafka.itself())).isEqualTo(CONTRACTS.allTopics());
    }

    static Stream<String> services() {
        return CONTRACTS.services().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceWritesItsOwnTopicsAndReadsWhatItListensTo(String service) {
        var writes = new TreeSet<>(CONTRACTS.topics(service, "send"));
        var reads = new TreeSet<>(CONTRACTS.topics(service, "receive"));
        writes.addAll(CONTRACTS.deadLetters(service));
        reads.addAll(CONTRACTS.deadLetters(service));

        assertThat(writable(kafka.client(service))).isEqualTo(writes);
        assertThat(readable(kafka.client(service))).isEqualTo(reads);
        assertThat(joins(service, reads.first(), service)).isTrue();
        assertThat(joins(service, reads.first(), service + ".replay")).isTrue();
        assertThat(joins(service, reads.first(), "another-service")).isFalse();
    }

    @Test
    void aServiceDeclaresItsOwnTopicsAndNoOthers() throws InterruptedException {
        try (Admin admin = Admin.create(kafka.client("booking-service"))) {
            for (String own : CONTRACTS.topics("booking-service", "send")) {
                assertThatThrownBy(() -> create(admin, own)).hasMessageContaining("already exists");
            }
            assertThatThrownBy(() -> create(admin, "booking.public.more"))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void aPartnerReadsPublicTopicsInGroupsOfTheirNameAndNothingElse() throws Exception {
        Map<String, Object> partner = kafka.client(SecuredKafka.PARTNER);
        String topic = "booking.public.appointments";

        assertThat(readable(partner)).isEqualTo(CONTRACTS.publicTopics());
        assertThat(readable(partner)).allMatch(name -> name.contains(".public."));
        assertThat(writable(partner)).isEmpty();
        assertThat(joins(SecuredKafka.PARTNER, topic, "acme.calendar")).isTrue();
        for (String group : List.of("acme", "acme2.calendar", "booking-service")) {
            assertThat(joins(SecuredKafka.PARTNER, topic, group)).as(group).isFalse();
        }
        try (Admin admin = Admin.create(partner)) {
            assertThat(admin.listTopics().names().get()).isEqualTo(CONTRACTS.publicTopics());
            assertThatThrownBy(() -> create(admin, "acme.own"))
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> admin.deleteTopics(List.of(topic)).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.describeAcls(org.apache.kafka.common.acl.AclBindingFilter.ANY)
                                    .values()
                                    .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void aPartnerWhoIsRemovedLosesWhatIsOpenAndCannotComeAgain() throws Exception {
        String name = "former";
        kafka.users().run(name, SecuredKafka.password(name));
        try (var open = consumer(kafka.client(name))) {
            assertThat(reads(open, "scheduling.public.doctors")).isTrue();

            kafka.users().remove(name);

            assertThat(reads(open, "scheduling.public.doctors")).isFalse();
        }
        assertThatThrownBy(() -> readable(kafka.client(name)))
                .isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> readable(kafka.client("booking-service", "guessed")))
                .isInstanceOf(SaslAuthenticationException.class);
    }

    private static void create(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }

    private static Set<String> writable(Map<String, Object> client) {
        var writable = new TreeSet<String>();
        client.put("max.block.ms", SOON.toMillis());
        try (var producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            for (String topic : CONTRACTS.allTopics()) {
                try {
                    producer.send(new ProducerRecord<>(topic, "key", "{}")).get();
                    writable.add(topic);
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(AuthorizationException.class);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return writable;
    }

    private static Set<String> readable(Map<String, Object> client) {
        var readable = new TreeSet<String>();
        try (var consumer = consumer(client)) {
            for (String topic : CONTRACTS.allTopics()) {
                if (reads(consumer, topic)) {
                    readable.add(topic);
                }
            }
        }
        return readable;
    }

    private static boolean reads(KafkaConsumer<String, String> consumer, String topic) {
        var partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seek(partition, 0);
        try {
            assertThat(consumer.poll(SOON)).isNotEmpty();
            return true;
        } catch (TopicAuthorizationException refused) {
            return false;
        }
    }

    private static boolean joins(String user, String topic, String group) {
        Map<String, Object> client = kafka.client(user);
        client.put("group.id", group);
        client.put("group.protocol", "classic");
        client.put("auto.offset.reset", "earliest");
        try (var consumer = consumer(client)) {
            consumer.subscribe(List.of(topic));
            assertThat(consumer.poll(SOON)).isNotEmpty();
            consumer.commitSync();
            return true;
        } catch (GroupAuthorizationException refused) {
            return false;
        }
    }

    private static KafkaConsumer<String, String> consumer(Map<String, Object> client) {
        return new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer());
    }
}

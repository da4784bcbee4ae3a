package org.umoorsehhat.deployment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.tools.consumer.ConsoleConsumer;
import org.apache.kafka.tools.consumer.group.ConsumerGroupCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/partners.md do what they say, as a partner would run them. */
class PartnersPageIT {

    private static final String PAGE = Checkout.text("docs/partners.md");
    private static final String BOOKED = "org.umoorsehhat.booking.appointment-booked.v1";
    private static final String DOCTOR = "org.umoorsehhat.scheduling.doctor-changed.v1";

    @TempDir private static Path folder;

    private static SecuredKafka kafka;

    @BeforeAll
    static void someEventsAndThePartnersFile() throws Exception {
        kafka = SecuredKafka.shared();
        try (var producer =
                new KafkaProducer<>(
                        kafka.itself(), new StringSerializer(), new StringSerializer())) {
            producer.send(event("booking.public.appointments", BOOKED, "one")).get();
            // As after a crash: the same event once more.
            producer.send(event("booking.public.appointments", BOOKED, "one")).get();
            producer.send(event("booking.public.appointments", BOOKED, "two")).get();
            producer.send(event("scheduling.public.doctors", DOCTOR, "three")).get();
        }
        Files.writeString(
                folder.resolve("partner.properties"),
                here(block("properties"))
                        .replace("SASL_SSL", "SASL_PLAINTEXT")
                        .replace("…", SecuredKafka.password("acme")));
        Files.writeString(folder.resolve("Partner.java"), block("java"));
    }

    private static ProducerRecord<String, String> event(String topic, String type, String id) {
        var event =
                new ProducerRecord<>(
                        topic,
                        "key-of-" + id,
                        Checkout.text(
                                        "event-contracts/src/main/resources/examples/%s/full.json"
                                                .formatted(type))
                                .replaceAll("\\s*\\n\\s*", " "));
        event.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        event.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return event;
    }

    @Test
    void theProgramHearsEachEventOnce() throws Exception {
        assertThat(block("java").lines().count()).isLessThan(25);

        List<String> heard = until("key-of-two", "Partner.java");

        assertThat(heard.stream().filter(line -> line.startsWith(BOOKED)))
                .hasSize(2)
                .first()
                .asString()
                .startsWith(BOOKED + " key-of-one {")
                .contains("\"booking_reference\"");
    }

    @Test
    void theCommandShowsKeysAndHeadersAndCanBeRepeated() throws Exception {
        String look = commands().getFirst();
        String setBack = commands().getLast();

        String first = until("key-of-three", arguments(look, ConsoleConsumer.class)).getLast();
        assertThat(first).contains("ce_type:" + DOCTOR, "ce_id:three", "\"specialty\"");

        assertThat(
                        until(
                                "scheduling.public.doctors",
                                arguments(setBack, ConsumerGroupCommand.class)))
                .last()
                .asString()
                .containsPattern("acme\\.look +scheduling\\.public\\.doctors +0 +0");
        assertThat(until("key-of-three", arguments(look, ConsoleConsumer.class))).isNotEmpty();
    }

    private static List<String> commands() {
        return block("console").lines().map(line -> line.replaceFirst("^\\$ ", "")).toList();
    }

    /** All blocks of that language. */
    private static String block(String language) {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(PAGE)
                .results()
                .map(found -> found.group(1))
                .collect(joining());
    }

    private static String here(String text) {
        return text.replace("events.umoorsehhat.example:9094", kafka.bootstrapServers());
    }

    /** A command of Kafka's as the class that its script runs. */
    private static String[] arguments(String command, Class<?> program) {
        return Stream.concat(
                        Stream.of(program.getName()), Stream.of(here(command).split(" ")).skip(1))
                .toArray(String[]::new);
    }

    /** What a program printed up to the line with {@code last}; then it is ended. */
    private static List<String> until(String last, String... arguments)
            throws IOException, InterruptedException {
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"));
        command.command().addAll(List.of(arguments));
        Process process = command.directory(folder.toFile()).redirectErrorStream(true).start();
        process.onExit()
                .orTimeout(60, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    process.destroyForcibly();
                    return process;
                });
        try (var lines = process.inputReader()) {
            var printed = new ArrayList<String>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.add(line);
                if (line.contains(last)) {
                    return printed;
                }
            }
            throw new AssertionError("no " + last + " in " + printed);
        } finally {
            // As Ctrl-C: the group is left in good order.
            process.destroy();
            process.waitFor();
        }
    }
}

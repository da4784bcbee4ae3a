package org.umoorsehhat.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.kafka.sender.KafkaSender;

/**
 * What is tested here is what is named in the build, and no version that came with something else.
 */
class KafkaClientsTest {

    @ParameterizedTest
    @CsvSource({"kafka.version, kafka-clients", "reactor-kafka.version, reactor-kafka"})
    void theVersionsAreThoseOfTheBuild(String property, String library) throws IOException {
        String build = Files.readString(Path.of(System.getProperty("repository.root"), "pom.xml"));
        var named =
                Pattern.compile("<%s>(.+?)</".formatted(Pattern.quote(property))).matcher(build);
        assertThat(named.find()).as(property).isTrue();
        var type = library.equals("reactor-kafka") ? KafkaSender.class : KafkaProducer.class;
        assertThat(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .endsWith("/" + library + "-" + named.group(1) + ".jar");
        if (type == KafkaProducer.class) {
            assertThat(AppInfoParser.getVersion()).isEqualTo(named.group(1));
        }
    }
}

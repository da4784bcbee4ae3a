package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.message.AppointmentStatus;
import org.umoorsehhat.notification.message.staff.StaffTopic;
import org.umoorsehhat.notification.preference.rules.OptOutTopic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the domain calls things stands in one type each; what cannot be derived from it, such as
 * contracts and what annotations say, is compared with it. For the database, see {@link
 * DatabaseVocabularyIT}.
 */
class VocabularyTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void constantsForAnnotationsListAllChannelsAndTopics() {
        List<String> channels = Arrays.stream(Channel.values()).map(Channel::code).toList();
        assertThat(Channel.CODES).isEqualTo(String.join(", ", channels));
        assertThat(Channel.PATTERN).isEqualTo(String.join("|", channels));
        assertThat(Channel.COUNT).isEqualTo(channels.size());
        List<String> topics = Arrays.stream(OptOutTopic.values()).map(OptOutTopic::code).toList();
        assertThat(OptOutTopic.CODES).isEqualTo(String.join(", ", topics));
        assertThat(OptOutTopic.COUNT).isEqualTo(topics.size());
        List<String> ofStaff = Arrays.stream(StaffTopic.values()).map(StaffTopic::code).toList();
        assertThat(StaffTopic.CODES).isEqualTo(String.join(", ", ofStaff));
        assertThat(StaffTopic.COUNT).isEqualTo(ofStaff.size());
    }

    @Test
    void channelsAreThoseOfTheContract() {
        assertThat(names(schema("delivery").at("/properties/channel/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Channel.values()).map(Channel::code).toList());
    }

    /**
     * Beside what events say for themselves: arrived follows from a time, rescheduled from another.
     */
    @Test
    void appointmentStatusesAreThoseOfTheContractAndTwoThatFollow() {
        Stream<String> contract =
                names(schema("types").at("/$defs/appointmentStatus/enum")).stream();
        assertThat(Stream.concat(contract, Stream.of("arrived", "rescheduled")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AppointmentStatus.values())
                                .map(AppointmentStatus::code)
                                .toList());
    }

    @Test
    void statementsNameOnlyKnownStatusesChannelsAndMessages() throws IOException {
        var literals = new SqlLiterals();
        try (var files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().contains("/persistence/"))
                            .filter(Files::isRegularFile)
                            .toList()) {
                literals.check(file.toString(), Files.readString(file));
            }
        }
        // Or else the pattern finds nothing any more.
        assertThat(literals.count()).isGreaterThan(10);
    }

    private static JsonNode schema(String name) {
        String path = "/schemas/common/" + name + ".json";
        try (InputStream file = VocabularyTest.class.getResourceAsStream(path)) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static List<String> names(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).toList();
    }
}

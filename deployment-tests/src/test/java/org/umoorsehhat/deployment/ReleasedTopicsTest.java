package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Where events are and how they are keyed stays as it was released; schemas have a check of their
 * own.
 */
class ReleasedTopicsTest {

    @Test
    void typesStayOnTheirTopicsWithTheirKeys() throws IOException {
        var now = Contracts.current();
        Optional<Contracts> released = released();

        released.ifPresent(before -> {
            assertThat(now.addressing()).containsAllEntriesOf(before.addressing());
            assertThat(now.publicTopics()).containsAll(before.publicTopics());
        });
    }

    @Test
    void topicsKeepWhatTheyKept() throws IOException {
        var now = Contracts.current().topics();

        for (var topic : released().map(Contracts::topics).orElse(Map.of()).entrySet()) {
            assertThat(now).containsKey(topic.getKey());
            for (String setting : new String[] {"cleanup.policy", "partitions"}) {
                assertThat(now.get(topic.getKey()).get(setting))
                        .as(setting + " of " + topic.getKey() + ": keys would move, or events go")
                        .isEqualTo(topic.getValue().get(setting));
            }
        }
    }

    private static Optional<Contracts> released() throws IOException {
        try (var folders = Files.list(Checkout.ROOT.resolve("event-contracts/released"))) {
            return folders.filter(Files::isDirectory)
                    .max(Comparator.comparing(ReleasedTopicsTest::version))
                    .map(folder -> YAMLMapper.shared().readTree(folder.resolve("asyncapi.yml")))
                    .map(Contracts::new);
        }
    }

    private static Version version(Path folder) {
        return Version.parse(folder.getFileName().toString().substring(1));
    }
}

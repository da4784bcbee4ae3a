package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.part.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** After all other tests: what they left in the logs. */
@Order(Integer.MAX_VALUE)
class LogsIT {

    private static final JsonMapper JSON = new JsonMapper();

    private final Ledger ledger = new Ledger(SharedPlatform.get());

    @Test
    void nobodysNameOrAddressIsInTheLogs() throws IOException {
        new Journey(SharedPlatform.endpoints(), System.out).play();

        Set<String> personal = new TreeSet<>();
        for (String column : List.of("name", "email", "phone")) {
            personal.addAll(ledger.ofPatients(column));
        }
        assertThat(personal).hasSizeGreaterThan(10);
        for (Path log : logs()) {
            String text = Files.readString(log).toLowerCase(Locale.ROOT);
            assertThat(personal)
                    .as(log.getFileName().toString())
                    .noneMatch(value -> text.contains(value.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void everyLineOfAServiceIsJsonAndThoseOfARequestHaveItsTrace() throws IOException {
        var traced = new ArrayList<JsonNode>();
        for (Service service : Service.values()) {
            List<JsonNode> lines = lines(SharedPlatform.get().log(service.title()));
            assertThat(lines).as(service.title()).isNotEmpty();
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.at("/log/level").asString()).isNotEmpty());
            lines.stream().filter(line -> line.has("traceId")).forEach(traced::add);
        }
        assertThat(traced)
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.path("traceId").asString()).matches("[0-9a-f]{32}"));
    }

    private static List<JsonNode> lines(Path log) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(log)) {
            // What a JVM that is killed or started says itself is no log line of the service.
            if (line.startsWith("{")) {
                try {
                    lines.add(JSON.readTree(line));
                } catch (JacksonException halfWritten) {
                    assertThat(line).as("a whole line of %s", log).doesNotEndWith("}");
                }
            }
        }
        return lines;
    }

    private static List<Path> logs() {
        var logs = new ArrayList<Path>();
        SharedPlatform.get()
                .parts()
                .forEach(part -> {
                    Path log = SharedPlatform.get().log(part.name());
                    if (Files.exists(log)) {
                        logs.add(log);
                    }
                });
        assertThat(logs).hasSizeGreaterThan(Service.values().length);
        return logs;
    }
}

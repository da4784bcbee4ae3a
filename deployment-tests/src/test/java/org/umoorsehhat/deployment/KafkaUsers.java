package org.umoorsehhat.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kafka.admin.ConfigCommand;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.tools.AclCommand;

/**
 * Runs {@code docker/kafka/user}. Kafka's own programs, which it calls, are stand-ins that note
 * their arguments; their classes are then called here with them: a JVM for each takes too long.
 */
final class KafkaUsers {

    private static final String STAND_IN =
            """
            #!/usr/bin/env bash
            call=$CALLS/$(printf %03d "$(ls "$CALLS" | wc -l)")
            mkdir "$call"
            for argument in "$(basename "$0")" "$@"; do
                if [[ -f $argument ]]; then
                    cp "$argument" "$call/file"
                    argument=$call/file
                fi
                printf '%s\\n' "$argument" >>"$call/arguments"
            done
            """;

    private final String admin;

    KafkaUsers(String admin) {
        this.admin = admin;
    }

    /** Makes a user. */
    void run(String user, String password) throws IOException, InterruptedException {
        call(password, user);
    }

    void remove(String user) throws IOException, InterruptedException {
        call("", "--remove", user);
    }

    private void call(String password, String... arguments)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kafka-users");
        Path calls = Files.createDirectory(folder.resolve("calls"));
        for (String program : List.of("kafka-acls.sh", "kafka-configs.sh")) {
            Path standIn = Files.writeString(folder.resolve(program), STAND_IN);
            if (!standIn.toFile().setExecutable(true)) {
                throw new AssertionError(standIn + " cannot be made executable");
            }
        }
        var command = new ProcessBuilder(script());
        command.command().addAll(List.of(arguments));
        command.environment().put("KAFKA_BIN", folder.toString());
        command.environment().put("KAFKA_ADMIN", admin);
        command.environment().put("PASSWORD", password);
        command.environment().put("CALLS", calls.toString());
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
        try (Stream<Path> all = Files.list(calls)) {
            all.sorted().forEach(KafkaUsers::execute);
        }
    }

    private static ArrayList<String> script() {
        return new ArrayList<>(
                List.of("bash", Checkout.ROOT.resolve("docker/kafka/user").toString()));
    }

    private static void execute(Path call) {
        Exit.setExitProcedure((status, message) -> {
            throw new AssertionError("exit " + status + ": " + message);
        });
        try {
            List<String> words = Files.readAllLines(call.resolve("arguments"));
            String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
            if (words.getFirst().equals("kafka-acls.sh")) {
                AclCommand.main(arguments);
            } else {
                ConfigCommand.main(arguments);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Exit.resetExitProcedure();
        }
    }
}

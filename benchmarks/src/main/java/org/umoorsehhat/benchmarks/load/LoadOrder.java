package org.umoorsehhat.benchmarks.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a JVM that makes load is told, as system properties.
 *
 * @param users who ask again as soon as they are answered; 0 where {@code rate} says how many a
 *     second ask
 * @param rate requests per second, whatever the answers take; 0 where {@code users} counts
 * @param first number of the first request
 * @param warmUpSeconds of the same load that do not count
 * @param tokens a file with a token a line: the n-th is that of patient n
 * @param result where to write what was counted
 */
public record LoadOrder(
        Kind kind,
        URI target,
        int users,
        double rate,
        long first,
        int warmUpSeconds,
        int seconds,
        LocalDate firstDay,
        Path tokens,
        Path result) {

    private static final String PREFIX = "load.";

    static LoadOrder fromSystemProperties() {
        return new LoadOrder(
                Kind.valueOf(property("kind")),
                URI.create(property("target")),
                Integer.parseInt(property("users")),
                Double.parseDouble(property("rate")),
                Long.parseLong(property("first")),
                Integer.parseInt(property("warm-up")),
                Integer.parseInt(property("seconds")),
                LocalDate.parse(property("first-day")),
                Path.of(property("tokens")),
                Path.of(property("result")));
    }

    List<String> asSystemProperties() {
        return List.of(
                argument("kind", kind),
                argument("target", target),
                argument("users", users),
                argument("rate", rate),
                argument("first", first),
                argument("warm-up", warmUpSeconds),
                argument("seconds", seconds),
                argument("first-day", firstDay),
                argument("tokens", tokens),
                argument("result", result));
    }

    private static String argument(String name, Object value) {
        return "-D" + PREFIX + name + "=" + value;
    }

    private static String property(String name) {
        String value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException(PREFIX + name + " is not set");
        }
        return value;
    }
}

package org.umoorsehhat.localstack.part;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.umoorsehhat.localstack.PlatformException;

/** Which number each port of one platform has. */
public final class Ports {

    private static final int LOWEST_RANDOM = 20_000;
    // Outgoing connections get theirs from 32768 up: none takes the port of a part that is down.
    private static final int HIGHEST_RANDOM = 32_000;

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = new EnumMap<>(numbers);
    }

    /** The usual ones, unless the environment says otherwise ({@code BOOKING_PORT=9082}). */
    public static Ports of(Map<String, String> environment) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) {
            String given = environment.getOrDefault(port.variable(), "");
            numbers.put(port, given.isBlank() ? port.usual() : parse(port, given));
        }
        return new Ports(numbers);
    }

    /** Random free ones, for tests. */
    public static Ports random() {
        return random(Map.of(), EnumSet.allOf(Port.class));
    }

    /** These, but some at random free numbers. */
    Ports moved(Set<Port> some) {
        return random(numbers, some);
    }

    private static Ports random(Map<Port, Integer> given, Set<Port> some) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        numbers.putAll(given);
        for (Port port : some) {
            int number;
            do {
                number = ThreadLocalRandom.current().nextInt(LOWEST_RANDOM, HIGHEST_RANDOM);
            } while (numbers.containsValue(number) || !isFree(number));
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    public int number(Port port) {
        Integer number = numbers.get(port);
        if (number == null) {
            throw new IllegalStateException("no number for " + port);
        }
        return number;
    }

    /** {@code http://localhost:<port>}, without a slash at the end. */
    public URI http(Port port) {
        return URI.create("http://localhost:" + number(port));
    }

    /** Whether nobody listens there, on any address of this machine. */
    public static boolean isFree(int number) {
        try (var everywhere = new ServerSocket(number)) {
            return everywhere.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A free one to suggest instead: some thousands above the given one, or below where there is no
     * such.
     */
    public static int freeAbove(int number) {
        return IntStream.rangeClosed(1, 20)
                .map(thousands -> number + 1_000 * thousands)
                .map(candidate -> candidate < 65_536 ? candidate : candidate - 50_000)
                .filter(Ports::isFree)
                .findFirst()
                .orElse(number);
    }

    private static int parse(Port port, String given) {
        try {
            int number = Integer.parseInt(given.strip());
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new PlatformException(
                "%s is '%s': a port is a number from 1 to 65535".formatted(port.variable(), given));
    }
}

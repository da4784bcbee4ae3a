package org.umoorsehhat.booking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files of {@code src/test/resources}. */
final class TestResources {

    private TestResources() {}

    static String text(String name) {
        try (var file = TestResources.class.getResourceAsStream("/" + name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

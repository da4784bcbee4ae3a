package org.umoorsehhat.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text files are the one list of languages; each file is complete. */
public class LanguagesTest {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Pattern FILE = Pattern.compile("texts(?:_([a-z]{2,3}))?\\.properties");

    /** The languages that have a file; English is the one without a language in its name. */
    public static Stream<String> languages() {
        try (var files = Files.list(TEXTS)) {
            return files
                    .map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1) == null ? "en" : name.group(1))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void englishArabicAndUrduAreThere() {
        assertThat(languages()).contains("en", "ar", "ur");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesItselfAndHasEveryTextOfEveryMessage(String language) throws IOException {
        Properties texts = texts(language);
        assertThat(texts.getProperty("language")).isEqualTo(language);
        assertThat(new TreeSet<>(texts.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(texts("en").stringPropertyNames()));
        for (MessageKind kind : MessageKind.values()) {
            for (String part : List.of("subject", "lead", "brief")) {
                assertThat(texts.getProperty(kind.code() + "." + part)).isNotBlank();
            }
        }
    }

    private static Properties texts(String language) throws IOException {
        String name = language.equals("en") ? "texts" : "texts_" + language;
        var texts = new Properties();
        try (Reader file = Files.newBufferedReader(TEXTS.resolve(name + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }
}

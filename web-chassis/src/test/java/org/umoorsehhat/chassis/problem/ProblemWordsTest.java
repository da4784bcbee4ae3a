package org.umoorsehhat.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that a problem may have stands in a file of words, in all languages. */
class ProblemWordsTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final String WORDS = "src/main/resources/problem-words";
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}|%[ds]");

    /** Where sentences of problems are made, besides classes of refusals. */
    private static final Pattern CALL =
            Pattern.compile(
                    "Problem\\.(?:of|invalid|unauthorized|forbidden|notFound|conflict|preconditionFailed|contentTooLarge|tooManyRequests|unavailable)\\(");

    @Test
    void everySentenceOfTheCodeIsInTheFiles() {
        var unknown = new TreeSet<String>();
        for (Path module : modules()) {
            var known = templates(module);
            files(module.resolve("src/main/java"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .forEach(file ->
                            sentences(file).stream()
                                    .filter(sentence -> !isKnown(sentence, known))
                                    .forEach(sentence ->
                                            unknown.add(file.getFileName() + ": " + sentence)));
        }
        assertThat(unknown).as("add them to problem-words of their module").isEmpty();
    }

    /** Of the module and of the chassis that it stands on. */
    private static List<SentenceTemplate> templates(Path module) {
        var templates = new ArrayList<SentenceTemplate>();
        for (String one :
                List.of("web-chassis", "service-chassis", module.getFileName().toString())) {
            files(ROOT.resolve(one).resolve(WORDS))
                    .filter(file -> language(file).equals("en"))
                    .forEach(file ->
                            read(file)
                                    .forEach((code, text) ->
                                            templates.add(SentenceTemplate.of(code, text))));
        }
        return templates;
    }

    /** A whole sentence, or the pieces of one that is put together. */
    private static boolean isKnown(String sentence, List<SentenceTemplate> known) {
        String filled = sentence.replaceAll("%[ds]", "1");
        return known.stream().anyMatch(template -> template.values(filled) != null)
                || parts(sentence).stream()
                        .allMatch(part ->
                                known.stream()
                                        .anyMatch(template -> template.text().contains(part)));
    }

    @Test
    void everySentenceHasItsPlacesInEveryLanguage() {
        for (Path module : modules()) {
            var byLanguage = new HashMap<String, Map<String, String>>();
            files(module.resolve(WORDS))
                    .forEach(file -> byLanguage.put(language(file), read(file)));
            var english = byLanguage.getOrDefault("en", Map.of());
            for (String language : ProblemWords.LANGUAGES) {
                var words = byLanguage.getOrDefault(language, Map.of());
                assertThat(words.keySet()).as(module + " " + language).isEqualTo(english.keySet());
                words.forEach((code, text) ->
                        assertThat(places(text))
                                .as(language + " " + code)
                                .isEqualTo(places(english.get(code))));
            }
            assertThat(new HashSet<>(english.values()))
                    .as("one code for one sentence")
                    .hasSameSizeAs(english.values());
        }
    }

    /**
     * What somebody sends may stand in a sentence: comparing it must not take the square of that.
     */
    @Test
    void whatIsLongerThanAnySentenceIsNotCompared() {
        var words = ProblemWords.all();
        assertThat(words.find("is not a whole number from 1 to 9")).isPresent();
        String sent = " to ".repeat(50_000);
        assertThat(words.find("is not a whole number from " + sent)).isEmpty();
        assertThat(words.in("ar", sent)).isEqualTo(sent);
    }

    @Test
    void theSentenceThatSaysMoreIsMeant() {
        var words = ProblemWords.all();
        assertThat(words.in("en", "whatever")).isEqualTo("whatever");
        assertThat(words.in("ar", "whatever")).isEqualTo("whatever");
        assertThat(words.in("ar", "has more than 500 characters"))
                .contains("500")
                .doesNotContain("more");
        assertThat(words.find("has more than 500 entries").orElseThrow().code())
                .isEqualTo("too_many");
        assertThat(words.find("is not a whole number from 1 to 10000").orElseThrow().values())
                .containsEntry("0", "1")
                .containsEntry("1", "10000");
    }

    private static List<Path> modules() {
        try (var folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve(WORDS))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String language(Path file) {
        String name = file.getFileName().toString();
        return name.contains("_") ? name.replaceAll(".*_|\\..*", "") : "en";
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new HashMap<String, String>();
        properties.forEach((code, text) -> words.put((String) code, (String) text));
        return words;
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }

    private static List<String> parts(String text) {
        return PLACE.splitAsStream(text)
                .map(String::strip)
                .filter(part -> part.contains(" "))
                .toList();
    }

    private static List<String> sentences(Path file) {
        String code;
        try {
            code = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sentences = new ArrayList<String>();
        if (file.getFileName()
                .toString()
                .matches("Refusal(Problems)?\\.java|\\w+Refusals\\.java")) {
            literals(code, sentences);
        } else {
            CALL.matcher(code)
                    .results()
                    .forEach(call -> literals(arguments(code, call.end()), sentences));
        }
        return sentences;
    }

    private static void literals(String code, List<String> sentences) {
        LITERAL.matcher(code)
                .results()
                .map(literal -> literal.group(1).translateEscapes())
                .filter(text -> text.strip().contains(" "))
                .forEach(sentences::add);
    }

    private static String arguments(String code, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char c = code.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return code.substring(from, at);
    }
}

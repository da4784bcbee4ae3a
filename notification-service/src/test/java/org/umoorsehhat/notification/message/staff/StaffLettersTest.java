package org.umoorsehhat.notification.message.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.message.ConfiguredAddresses;
import org.umoorsehhat.notification.message.LanguagesTest;
import org.umoorsehhat.notification.message.MessageConfiguration;

/**
 * Letters to doctors in every language, as each channel carries them, compared with files that
 * somebody has read. After a wanted change: run with {@code GOLDEN_WRITE=1} in the environment and
 * read the difference.
 */
class StaffLettersTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final UUID ID = UUID.fromString("01a2340d-0d01-7000-8000-000000000801");
    private static final Instant START = Instant.parse("2026-12-30T07:00:00Z");

    private final StaffLetters letters =
            new StaffLetters(
                    MessageConfiguration.texts(), ConfiguredAddresses.at("https://clinic.example"));

    static Stream<Case> cases() {
        return LanguagesTest.languages()
                .flatMap(language ->
                        Stream.of(
                                new Case(language, "staff-one", lines().subList(0, 1), 0),
                                new Case(language, "staff-many", lines(), 0),
                                new Case(language, "staff-more", lines().subList(0, 2), 14)));
    }

    record Case(String language, String name, List<StaffLetter.Line> lines, int more) {}

    private static List<StaffLetter.Line> lines() {
        return List.of(
                line(StaffTopic.REQUESTS, 0, "K7M4RXQ9", null),
                line(StaffTopic.CANCELLATIONS, 30, "C2DF4GHJ", "patient"),
                line(StaffTopic.CANCELLATIONS, 60, "MNPQ2RTV", "admin"),
                line(StaffTopic.CANCELLATIONS, 90, null, "system"),
                new StaffLetter.Line(
                        StaffTopic.OVERBOOKINGS, START.plusSeconds(7_200), null, null, 1_003, 2),
                line(StaffTopic.OFFERS, 1_440, "WXY23456", null));
    }

    private static StaffLetter.Line line(
            StaffTopic topic, long minutes, String reference, String cancelledBy) {
        return new StaffLetter.Line(
                topic, START.plusSeconds(minutes * 60), reference, cancelledBy, null, null);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalTheirGoldenFiles(Case which) throws IOException {
        RenderedMessage message = message(which);
        String head = "Subject: %s\n\n".formatted(message.subject());
        for (var part :
                Map.of(
                                ".txt", head + message.text(),
                                ".html", message.html(),
                                ".brief.txt", message.brief())
                        .entrySet()) {
            Path file = GOLDEN.resolve(which.language() + "/" + which.name() + part.getKey());
            if (System.getenv("GOLDEN_WRITE") != null) {
                Files.writeString(file, part.getValue());
            }
            assertThat(part.getValue()).as(file.toString()).isEqualTo(Files.readString(file));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areWholeInTheDirectionOfTheirLanguage(Case which) {
        RenderedMessage message = message(which);
        assertThat(message.html())
                .contains(which.language().equals("en") ? "dir=\"ltr\"" : "dir=\"rtl\"")
                .doesNotContain("???", "{0}", "{1}", "null");
        assertThat(message.brief()).doesNotContain("\n", "{", "null").hasSizeLessThan(160);
        assertThat(message.text()).doesNotContain("{0}", "{1}", "null");
        assertThat(message.unsubscribe()).isNull();
        assertThat(message.calendar()).isNull();
    }

    @Test
    void noNameLeavesItsPlace() {
        var letter =
                new StaffLetter(
                        Locale.ENGLISH,
                        ZoneId.of("Asia/Riyadh"),
                        "Eve\r\nBcc: all@example.org",
                        List.of(line(StaffTopic.REQUESTS, 0, "X\r\nBcc: all@example.org", null)),
                        0);
        RenderedMessage message = letters.compose(ID, letter);
        assertThat(message.subject()).doesNotContain("\r", "\n");
        assertThat(message.brief()).doesNotContain("\r", "\n");
        assertThat(message.text()).doesNotContain("\nBcc");
    }

    private RenderedMessage message(Case which) {
        return letters.compose(
                ID,
                new StaffLetter(
                        Locale.forLanguageTag(which.language()),
                        ZoneId.of("Asia/Riyadh"),
                        "Dr. Salma Example",
                        which.lines(),
                        which.more()));
    }
}

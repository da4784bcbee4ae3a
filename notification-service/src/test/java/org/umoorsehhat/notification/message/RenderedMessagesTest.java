package org.umoorsehhat.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.Preferences;

/**
 * Every message in every language, as each channel carries it, compared with a file that somebody
 * has read. After a wanted change: run with {@code GOLDEN_WRITE=1} in the environment and read the
 * difference.
 */
class RenderedMessagesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Instant NOW = Instant.parse("2026-12-20T09:00:00Z");
    private static final UUID ID = UUID.fromString("01a2340d-0d01-7000-8000-000000000801");
    private static final UUID REFERENCE = UUID.fromString("01a2340d-0a01-7000-8000-000000009001");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    private final MessageComposer composer =
            MessageConfiguration.composer(
                    ConfiguredAddresses.at("https://clinic.example"),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    MessageConfiguration.texts(),
                    new CountedTokens());

    static Stream<Case> cases() {
        return LanguagesTest.languages()
                .flatMap(language ->
                        Arrays.stream(MessageKind.values())
                                .flatMap(kind ->
                                        Stream.of(
                                                new Case(language, kind, "Asia/Riyadh"),
                                                new Case(language, kind, "Europe/London"))));
    }

    record Case(String language, MessageKind kind, String zone) {

        String file() {
            String where = zone.equals("Asia/Riyadh") ? "" : "-abroad";
            return language + "/" + kind.code() + where;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalTheirGoldenFiles(Case which) throws IOException {
        RenderedMessage message = message(which);
        for (var part : parts(message).entrySet()) {
            Path file = GOLDEN.resolve(which.file() + part.getKey());
            if (System.getenv("GOLDEN_WRITE") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, part.getValue());
            }
            assertThat(part.getValue()).as(file.toString()).isEqualTo(Files.readString(file));
        }
    }

    /** A change of the doctor at the same time is no move to that time. */
    @ParameterizedTest
    @MethodSource("org.umoorsehhat.notification.message.LanguagesTest#languages")
    void tellOfAChangeAtTheSameTime(String language) {
        var moved = message(new Case(language, MessageKind.RESCHEDULING, "Asia/Riyadh"));
        var changed =
                message(
                        new Case(language, MessageKind.RESCHEDULING, "Asia/Riyadh"),
                        MessageDetails.ofMove(3, Instant.parse("2026-12-30T07:00:00Z")));
        assertThat(changed.subject()).isNotEqualTo(moved.subject());
        assertThat(changed.brief()).contains("Dr. Salma Example").isNotEqualTo(moved.brief());
        assertThat(changed.text()).contains("Dr. Salma Example").doesNotContain("null", "{");
        assertThat(changed.text().lines().count())
                .as("nothing that was before")
                .isLessThan(moved.text().lines().count());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void haveTheDirectionOfTheirLanguage(Case which) {
        RenderedMessage message = message(which);
        assertThat(message.html())
                .contains(which.language().equals("en") ? "dir=\"ltr\"" : "dir=\"rtl\"")
                .doesNotContain("???", "{0}", "null");
        assertThat(message.brief()).doesNotContain("\n", "{", "null").hasSizeLessThan(320);
        assertThat(message.text()).doesNotContain("{0}", "null");
    }

    private RenderedMessage message(Case which) {
        return message(which, details(which.kind()));
    }

    private RenderedMessage message(Case which, MessageDetails details) {
        var patient =
                new Patient(
                        71,
                        "Nour Example",
                        "nour@example.org",
                        "+447700900171",
                        Locale.forLanguageTag(which.language()),
                        ZoneId.of(which.zone()),
                        true);
        var preferences =
                new Preferences(
                        null, null, Set.of(), List.of(), Set.of(), new UUID(0x7000, 0x8001));
        return composer.compose(
                ID, which.kind(), details, subject(which.kind()), patient, preferences);
    }

    private static Map<String, String> parts(RenderedMessage message) {
        var calendar = message.calendar();
        String head =
                "Subject: %s\nList-Unsubscribe: %s\n\n"
                        .formatted(message.subject(), message.unsubscribe());
        return calendar == null
                ? Map.of(
                        ".txt", head + message.text(),
                        ".html", message.html(),
                        ".brief.txt", message.brief())
                : Map.of(
                        ".txt", head + message.text(),
                        ".html", message.html(),
                        ".brief.txt", message.brief(),
                        ".ics", calendar.content());
    }

    private static MessageDetails details(MessageKind kind) {
        return switch (kind) {
            case BOOKING -> MessageDetails.ofVersion(1);
            case CONFIRMATION -> MessageDetails.ofVersion(2);
            case RESCHEDULING -> MessageDetails.ofMove(3, Instant.parse("2026-12-29T07:30:00Z"));
            case CANCELLATION -> MessageDetails.ofCancellation(4, "doctor");
            case DECLINE -> MessageDetails.ofCancellation(4, "admin");
            case SEAT_FREE -> MessageDetails.ofDays(12L, LocalDate.of(2026, 12, 30), null);
            case OFFER_GONE -> MessageDetails.because("expired");
            case REMINDER, OFFER, ABSENCE, ABSENCE_OVER -> MessageDetails.NONE;
            case SERIES_BOOKING, SERIES_CONFIRMATION, SERIES_MOVE -> series(null);
            case SERIES_CANCELLATION -> series("doctor");
        };
    }

    private static MessageDetails series(String cancelledBy) {
        return MessageDetails.ofSeries(
                12,
                List.of(
                        Instant.parse("2026-12-30T07:00:00Z"),
                        Instant.parse("2027-01-06T07:00:00Z"),
                        Instant.parse("2027-01-13T07:00:00Z")),
                RIYADH,
                cancelledBy);
    }

    private static Subject subject(MessageKind kind) {
        Instant start = Instant.parse("2026-12-30T07:00:00Z");
        return switch (kind) {
            case OFFER, OFFER_GONE ->
                    new Subject.Offer(
                            UUID.fromString("01a2340d-0c01-7000-8000-000000000001"),
                            301,
                            true,
                            "Dr. Salma Example",
                            "Clinic 4, second floor",
                            RIYADH,
                            start,
                            30,
                            Instant.parse("2026-12-20T09:30:00Z"));
            case SEAT_FREE, SERIES_BOOKING, SERIES_CONFIRMATION, SERIES_MOVE, SERIES_CANCELLATION ->
                    new Subject.Day("Dr. Salma Example", "Clinic 4, second floor");
            default ->
                    new Subject.Appointment(
                            9001,
                            REFERENCE,
                            REFERENCE,
                            null,
                            "confirmed",
                            "Dr. Salma Example",
                            "Clinic 4, second floor",
                            "Heart check-up",
                            RIYADH,
                            start,
                            start.plusSeconds(1800),
                            "Dr. Salma sees adults only.\nPlease ask for the children's clinic.",
                            new Subject.Fee(
                                    new BigDecimal("150.00"),
                                    null,
                                    kind == MessageKind.REMINDER,
                                    kind == MessageKind.RESCHEDULING
                                            ? new BigDecimal("50.00")
                                            : null,
                                    null));
        };
    }
}

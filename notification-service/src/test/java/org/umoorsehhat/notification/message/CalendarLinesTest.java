package org.umoorsehhat.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.Preferences;

/** Lines of 75 octets at most, in every script, and the same words after reading. */
class CalendarLinesTest {

    private static final String URDU =
            "ڈاکٹر محمد عبد الرحمٰن صدیقی، ماہرِ امراضِ قلب و شریان، کراچی";
    private static final String ARABIC =
            "الدكتورة سلمى عبد الله المنصوري استشارية أمراض القلب والأوعية";
    private static final String EMOJI = "👩🏽‍⚕️".repeat(12) + " 𝓢𝓪𝓵𝓶𝓪 " + "é".repeat(80);

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ur"})
    void invitationsFoldByOctets(String language) throws IOException, ParserException {
        for (String name : List.of("Dr. Salma Example", URDU, ARABIC, EMOJI)) {
            String calendar = calendar(language, name);
            assertThat(calendar.split("\r\n"))
                    .allSatisfy(line -> {
                        byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                        assertThat(octets.length).isLessThanOrEqualTo(75);
                        // A character that was cut would not come back.
                        assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
                        assertThat(line).doesNotContain("\uFFFD");
                    });
            var event =
                    new CalendarBuilder()
                            .build(new StringReader(calendar))
                            .getComponents(Component.VEVENT)
                            .getFirst();
            assertThat(event.getRequiredProperty(Property.SUMMARY).getValue())
                    .isEqualTo(name + " – " + ARABIC);
            assertThat(event.getRequiredProperty(Property.LOCATION).getValue()).isEqualTo(URDU);
        }
    }

    @Test
    void everyGoldenCalendarFoldsByOctets() throws IOException {
        try (var golden = Files.walk(Path.of("src/test/resources/golden"))) {
            for (Path file : golden.filter(path -> path.toString().endsWith(".ics")).toList()) {
                assertThat(Files.readString(file).split("\r\n"))
                        .as(file.toString())
                        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
            }
        }
    }

    @Test
    void whatIsFoldedAlreadyIsFoldedAnew() {
        String line = "SUMMARY:" + "ش".repeat(100);
        assertThat(CalendarLines.fold(line.replaceAll("(.{70})", "$1\r\n ") + "\r\n"))
                .isEqualTo(CalendarLines.fold(line + "\r\n"))
                .startsWith("SUMMARY:" + "ش".repeat(33) + "\r\n " + "ش".repeat(37) + "\r\n ");
    }

    private static String calendar(String language, String doctor) {
        UUID id = new UUID(1, 2);
        Instant start = Instant.parse("2026-12-30T07:00:00Z");
        var composer =
                MessageConfiguration.composer(
                        ConfiguredAddresses.at("https://clinic.example"),
                        Clock.fixed(start, ZoneOffset.UTC),
                        MessageConfiguration.texts(),
                        new CountedTokens());
        var message =
                composer.compose(
                        id,
                        MessageKind.CONFIRMATION,
                        MessageDetails.ofVersion(2),
                        new Subject.Appointment(
                                1,
                                id,
                                id,
                                null,
                                "confirmed",
                                doctor,
                                URDU,
                                ARABIC,
                                ZoneId.of("Asia/Riyadh"),
                                start,
                                start.plusSeconds(1800),
                                null,
                                null),
                        new Patient(
                                7,
                                "نور " + URDU,
                                "nour@example.org",
                                null,
                                Locale.forLanguageTag(language),
                                ZoneId.of("Asia/Riyadh"),
                                true),
                        new Preferences(null, null, Set.of(), List.of(), Set.of(), id));
        return Objects.requireNonNull(message.calendar()).content();
    }
}

package org.umoorsehhat.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.Preferences;

/** A name is a name in letters, calendars and short messages, whatever another system lets in. */
class NamesOfOthersTest {

    private static final UUID ID = UUID.fromString("01a2340d-0d01-7000-8000-000000000801");
    private static final Instant START = Instant.parse("2026-12-30T07:00:00Z");

    private final MessageComposer composer =
            MessageConfiguration.composer(
                    ConfiguredAddresses.at("https://clinic.example"),
                    Clock.fixed(START.minusSeconds(864_000), ZoneOffset.UTC),
                    MessageConfiguration.texts(),
                    new CountedTokens());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\rX-ROOM:1",
                "Eve\nBcc: all@example.org",
                "Eve\r\nATTENDEE:mailto:all@example.org",
                "Eve\r\n\r\nEND:VEVENT",
                "Eve\u2028X\u0085Y\u000bZ",
                "Eve\u0000",
                "\u202eevE\u202c",
                "Eve\ud800",
                "Eve\";ROLE=CHAIR:mailto:all@example.org",
                "Eve;CN=x,y:z"
            })
    void noNameLeavesItsPlace(String name) throws Exception {
        var patient =
                new Patient(
                        71,
                        name,
                        "eve@example.org\r",
                        "+447700900171\r\n",
                        Locale.ENGLISH,
                        ZoneId.of("Europe/London"),
                        true);
        var subject =
                new Subject.Appointment(
                        9001,
                        ID,
                        ID,
                        name,
                        "confirmed",
                        name,
                        name,
                        name,
                        ZoneId.of("Asia/Riyadh"),
                        START,
                        START.plusSeconds(1800),
                        name,
                        null);
        var message =
                composer.compose(
                        ID,
                        MessageKind.CONFIRMATION,
                        MessageDetails.ofVersion(2),
                        subject,
                        patient,
                        new Preferences(null, null, Set.of(), List.of(), Set.of(), ID));
        requireLine(message.subject());
        requireLine(message.brief());
        requireLine(patient.phone());
        requireCalendar(message);
    }

    private static void requireLine(String text) {
        assertThat(text)
                .doesNotContain(
                        "\r", "\n", "\u2028", "\u0085", "\u000b", "\u0000", "\u202e", "\ud800");
    }

    private static void requireCalendar(RenderedMessage message) throws Exception {
        String content = message.calendar().content();
        assertThat(content.replace("\r\n", "")).doesNotContain("\r", "\n", "\u0085", "\u2028");
        var event =
                new CalendarBuilder()
                        .build(new StringReader(content))
                        .getComponents(Component.VEVENT)
                        .getFirst();
        assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
        assertThat(event.getProperties("X-ROOM")).isEmpty();
        assertThat(event.getRequiredProperty(Property.ATTENDEE).getValue())
                .isEqualTo("mailto:eve@example.org");
        assertThat(event.getRequiredProperty(Property.SUMMARY).getValue())
                .containsPattern("Eve|evE");
    }
}

package org.umoorsehhat.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.Preferences;

/** A patient's calendar shows the moment that Java means, in whatever zone the clinic is. */
class CalendarZonesTest {

    private static final UUID REFERENCE = UUID.fromString("01a2340d-0a01-7000-8000-000000009001");

    private final MessageComposer composer =
            MessageConfiguration.composer(
                    ConfiguredAddresses.at("https://clinic.example"),
                    Clock.systemUTC(),
                    MessageConfiguration.texts(),
                    new CountedTokens());

    @Test
    void aZoneThatTheLibraryLacksIsWrittenInUtc() throws IOException, ParserException {
        String calendar = calendar("America/Coyhaique", Instant.parse("2026-12-30T13:00:00Z"));
        assertThat(calendar)
                .contains("DTSTART:20261230T130000Z", "DTEND:20261230T133000Z")
                .doesNotContain("VTIMEZONE", "TZID");
        assertThat(calendar("SystemV/AST4", Instant.parse("2026-12-30T13:00:00Z")))
                .contains("DTSTART:20261230T130000Z");
    }

    @Test
    void everyZoneIsDescribedInTheSameFileOrWrittenInUtc() throws IOException, ParserException {
        int described = 0;
        for (String zone : zones()) {
            for (String at : List.of("2026-12-30T22:15:00Z", "2027-07-01T08:30:00Z")) {
                Instant start = Instant.parse(at);
                String text = calendar(zone, start);
                var calendar = new CalendarBuilder().build(new StringReader(text));
                CalendarComponent event = calendar.getComponents(Component.VEVENT).getFirst();
                DtStart<?> begin = event.getRequiredProperty(Property.DTSTART);
                var zones = calendar.<VTimeZone>getComponents(Component.VTIMEZONE);
                if (zones.isEmpty()) {
                    assertThat(begin.toString()).as(zone).startsWith("DTSTART:").contains("Z");
                } else {
                    String name = zones.getFirst().getTimeZoneId().getValue();
                    assertThat(begin.toString()).as(zone).startsWith("DTSTART;TZID=" + name + ":");
                    described++;
                }
                assertThat(instant(begin.getDate())).as(zone).isEqualTo(start);
            }
        }
        assertThat(described).isGreaterThan(600);
    }

    /** Java's, without those that the calendar library adds for what it has read. */
    private static Set<String> zones() {
        var zones = new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds());
        zones.removeIf(id -> id.startsWith("ical4j"));
        return zones;
    }

    private static Instant instant(Temporal at) {
        return at instanceof ZonedDateTime zoned ? zoned.toInstant() : Instant.from(at);
    }

    private String calendar(String zone, Instant start) {
        var appointment =
                new Subject.Appointment(
                        1,
                        REFERENCE,
                        REFERENCE,
                        null,
                        "confirmed",
                        "Dr. Salma Example",
                        null,
                        null,
                        ZoneId.of(zone),
                        start,
                        start.plusSeconds(1800),
                        null,
                        null);
        var patient =
                new Patient(71, "Nour Example", null, null, Locale.ENGLISH, ZoneOffset.UTC, true);
        var message =
                composer.compose(
                        REFERENCE,
                        MessageKind.CONFIRMATION,
                        MessageDetails.ofVersion(2),
                        appointment,
                        patient,
                        new Preferences(null, null, Set.of(), List.of(), Set.of(), REFERENCE));
        return Objects.requireNonNull(message.calendar()).content();
    }
}

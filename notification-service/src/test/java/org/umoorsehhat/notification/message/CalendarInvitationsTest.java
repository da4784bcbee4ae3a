package org.umoorsehhat.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;

/** The golden calendar files, read as a patient's calendar reads them, one after the other. */
class CalendarInvitationsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void messagesOfOneBookingUpdateOneCalendarEntry() throws IOException, ParserException {
        var sequences = new ArrayList<Integer>();
        var uids = new ArrayList<String>();
        var methods = new ArrayList<String>();
        var statuses = new ArrayList<String>();
        for (String kind :
                new String[] {"booking", "confirmation", "rescheduling", "cancellation"}) {
            Calendar calendar = read("en/" + kind + ".ics");
            CalendarComponent event = calendar.getComponents(Component.VEVENT).getFirst();
            methods.add(value(calendar, Property.METHOD));
            uids.add(value(event, Property.UID));
            statuses.add(value(event, Property.STATUS));
            sequences.add(Integer.valueOf(value(event, Property.SEQUENCE)));
            assertThat(event.getRequiredProperty(Property.DTSTART).toString())
                    .startsWith("DTSTART;TZID=Asia/Riyadh:20261230T100000");
            assertThat(calendar.<CalendarComponent>getComponents(Component.VTIMEZONE)).hasSize(1);
            assertThat(value(event, Property.ORGANIZER))
                    .isEqualTo("mailto:no-reply@clinic.example");
            assertThat(value(event, Property.ATTENDEE)).isEqualTo("mailto:nour@example.org");
        }
        assertThat(methods).containsExactly("REQUEST", "REQUEST", "REQUEST", "CANCEL");
        assertThat(statuses).containsExactly("TENTATIVE", "CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(uids).allMatch("01a2340d-0a01-7000-8000-000000009001@clinic.example"::equals);
        assertThat(sequences).containsExactly(1, 2, 3, 4);
    }

    @Test
    void everyGoldenCalendarFileIsValid() throws IOException, ParserException {
        List<Path> files;
        try (var golden = Files.walk(GOLDEN)) {
            files = golden.filter(file -> file.toString().endsWith(".ics")).toList();
        }
        // Five messages with a calendar, three languages, at home and abroad.
        assertThat(files).hasSize(30);
        for (Path file : files) {
            Calendar calendar = read(GOLDEN.relativize(file).toString());
            CalendarComponent event = calendar.getComponents(Component.VEVENT).getFirst();
            assertThat(value(event, Property.UID))
                    .isEqualTo("01a2340d-0a01-7000-8000-000000009001@clinic.example");
            assertThat(event.getRequiredProperty(Property.DTSTART).toString())
                    .startsWith("DTSTART;TZID=Asia/Riyadh:20261230T100000");
            assertThat(value(event, Property.SUMMARY)).isNotBlank();
        }
    }

    private static Calendar read(String name) throws IOException, ParserException {
        String content = Files.readString(GOLDEN.resolve(name));
        assertThat(content).contains("\r\n");
        return new CalendarBuilder().build(new StringReader(content));
    }

    private static String value(net.fortuna.ical4j.model.PropertyContainer from, String property) {
        return from.getRequiredProperty(property).getValue();
    }
}

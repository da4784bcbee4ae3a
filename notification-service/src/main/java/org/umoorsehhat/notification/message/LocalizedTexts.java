package org.umoorsehhat.notification.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The texts of one language. */
final class LocalizedTexts {

    private final MessageSource source;
    private final Locale locale;

    /**
     * @param locale the patient's; English where there is no file for it
     */
    LocalizedTexts(MessageSource source, Locale locale) {
        this.source = source;
        String language = source.getMessage("language", null, locale);
        // Dates in the language that the texts are in, with the patient's own country.
        this.locale =
                locale.getLanguage().equals(language) ? locale : Locale.forLanguageTag(language);
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    String date(Instant instant, ZoneId zone) {
        return format("format.date").format(instant.atZone(zone));
    }

    String date(LocalDate date) {
        return format("format.date").format(date);
    }

    String time(Instant instant, ZoneId zone) {
        return format("format.time").format(instant.atZone(zone));
    }

    /** Date and time. */
    String moment(Instant instant, ZoneId zone) {
        return get("format.moment", date(instant, zone), time(instant, zone));
    }

    /** Date, time and the name of the zone. */
    String momentWithZone(Instant instant, ZoneId zone) {
        return moment(instant, zone) + " (" + zone.getDisplayName(TextStyle.FULL, locale) + ")";
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(get(key), locale);
    }
}

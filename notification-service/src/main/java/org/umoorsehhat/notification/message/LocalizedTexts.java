package org.umoorsehhat.notification.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;

/** The texts of one language. */
public final class LocalizedTexts {

    private final MessageSource source;
    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    /** Zones are known by their names: there are so many and no more. */
    private final Map<ZoneId, String> zones = new ConcurrentHashMap<>();

    /**
     * @param locale the patient's; English where there is no file for it
     */
    public LocalizedTexts(MessageSource source, Locale locale) {
        this.source = source;
        String language = source.getMessage("language", null, locale);
        // Dates in the language that the texts are in, with the patient's own country.
        this.locale =
                locale.getLanguage().equals(language) ? locale : Locale.forLanguageTag(language);
        this.date = DateTimeFormatter.ofPattern(get("format.date"), this.locale);
        this.time = DateTimeFormatter.ofPattern(get("format.time"), this.locale);
    }

    public Locale locale() {
        return locale;
    }

    public String get(String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    String date(Instant instant, ZoneId zone) {
        return date.format(instant.atZone(zone));
    }

    String date(LocalDate date) {
        return this.date.format(date);
    }

    String time(Instant instant, ZoneId zone) {
        return time.format(instant.atZone(zone));
    }

    /** Date and time. */
    public String moment(Instant instant, ZoneId zone) {
        return get("format.moment", date(instant, zone), time(instant, zone));
    }

    /** Date, time and the name of the zone. */
    String momentWithZone(Instant instant, ZoneId zone) {
        return moment(instant, zone) + " (" + name(zone) + ")";
    }

    private String name(ZoneId zone) {
        return zones.computeIfAbsent(zone, one -> one.getDisplayName(TextStyle.FULL, locale));
    }
}

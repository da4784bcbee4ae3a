package org.umoorsehhat.booking.patient.rules;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which language tags (BCP 47) name a language, a script and a place that there are. */
public final class Languages {

    private static final Set<String> LANGUAGES =
            Stream.concat(
                            Arrays.stream(Locale.getISOLanguages()),
                            Locale.availableLocales().map(Locale::getLanguage))
                    .filter(code -> !code.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PLACES =
            Stream.concat(
                            Arrays.stream(Locale.getISOCountries()),
                            Locale.availableLocales().map(Locale::getCountry))
                    .filter(code -> !code.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());

    private static final int SCRIPT = 4;

    private Languages() {}

    /** Whether somebody could read that, such as {@code ar}, {@code zh-Hant-TW}, {@code es-419}. */
    public static boolean isKnown(String tag) {
        String[] parts = tag.split("-", -1);
        return LANGUAGES.contains(parts[0])
                && Arrays.stream(parts).skip(1).allMatch(Languages::isScriptOrPlace);
    }

    private static boolean isScriptOrPlace(String part) {
        return part.length() == SCRIPT ? isScript(part) : PLACES.contains(part);
    }

    private static boolean isScript(String code) {
        try {
            return UnicodeScript.forName(code) != UnicodeScript.UNKNOWN;
        } catch (IllegalArgumentException e) {
            return code.equals("Hans") || code.equals("Hant");
        }
    }
}

package org.umoorsehhat.chassis.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places for values, such as {@code has more than {0} characters}.
 *
 * @param code stable name of the fault
 * @param text in some language
 * @param places names of the values, in the order of the text
 * @param pattern what a sentence looks like that was made from it
 */
record SentenceTemplate(String code, String text, List<String> places, Pattern pattern) {

    /** The place of values that could have been taken, with commas between them. */
    static final String LIST = "list";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    static SentenceTemplate of(String code, String text) {
        var places = new ArrayList<String>();
        var pattern = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(text.substring(end, place.start()))).append("(.+?)");
            places.add(place.group(1));
            end = place.end();
        }
        pattern.append(Pattern.quote(text.substring(end)));
        return new SentenceTemplate(
                code,
                text,
                List.copyOf(places),
                Pattern.compile(pattern.toString(), Pattern.DOTALL));
    }

    boolean isFixed() {
        return places.isEmpty();
    }

    /** How much of it is fixed: of two that fit, the one that says more is meant. */
    int fixedLength() {
        return PLACE.matcher(text).replaceAll("").length();
    }

    /** The values in {@code sentence}; null where it was not made from this template. */
    @Nullable Map<String, String> values(String sentence) {
        Matcher matcher = pattern.matcher(sentence);
        if (!matcher.matches()) {
            return null;
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < places.size(); i++) {
            values.put(places.get(i), matcher.group(i + 1));
        }
        return values;
    }

    /** The text with these values, each put into the same language. */
    String with(Map<String, String> values, UnaryOperator<String> translation) {
        return PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                translation.apply(values.getOrDefault(place.group(1), ""))));
    }
}

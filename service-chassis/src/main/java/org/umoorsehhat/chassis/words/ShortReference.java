package org.umoorsehhat.chassis.words;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What people read out instead of a UUID: {@value #LENGTH} characters, of which no two look alike.
 * It begins with a letter, so that it is no number, and has no vowel, so that it is no word. It is
 * drawn at random, belongs to one booking, and stays through moves.
 */
public final class ShortReference {

    static final int LENGTH = 8;

    /**
     * Q and J stand for what looks like them and is not in use, 0 and 1: none begins with those.
     */
    private static final String FIRST = "CDFGHKMNPRTVWXY";

    private static final String OTHERS = "23456789" + FIRST + "JQ";

    /** What is read as which character that is in use. */
    private static final String LOOK_ALIKES = "OILSZBU01";

    private static final String MEANT = "QJJ528VQJ";

    private ShortReference() {}

    /** One of 90 thousand millions. */
    public static String draw(RandomGenerator random) {
        var drawn = new StringBuilder(LENGTH);
        drawn.append(FIRST.charAt(random.nextInt(FIRST.length())));
        while (drawn.length() < LENGTH) {
            drawn.append(OTHERS.charAt(random.nextInt(OTHERS.length())));
        }
        return drawn.toString();
    }

    /**
     * The reference that a person means: capitals or not, with look-alikes, with blanks or hyphens
     * in it. Empty for a text that cannot be one.
     */
    public static Optional<String> parse(String text) {
        if (text.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        var meant = new StringBuilder(LENGTH);
        for (char character : FoldedText.of(text).toUpperCase(Locale.ROOT).toCharArray()) {
            int alike = LOOK_ALIKES.indexOf(character);
            if (character != ' ' && character != '-') {
                meant.append(alike < 0 ? character : MEANT.charAt(alike));
            }
        }
        boolean isOne =
                meant.length() == LENGTH
                        && FIRST.indexOf(meant.charAt(0)) >= 0
                        && meant.chars().allMatch(one -> OTHERS.indexOf(one) >= 0);
        return isOne ? Optional.of(meant.toString()) : Optional.empty();
    }
}

package org.umoorsehhat.chassis.text;

import org.jspecify.annotations.Nullable;

/**
 * Texts that no person can have meant. The rule for every text that comes in, whatever it is for:
 *
 * <ul>
 *   <li>whole characters only: no lone surrogate, no noncharacter;
 *   <li>no control character (C0, DEL, C1). A text of several lines may hold tabs and line feeds,
 *       and CR LF, which is kept as a line feed; every other text is of one line, without U+2028
 *       and U+2029 too;
 *   <li>nothing that turns or isolates the direction of what stands around it (U+202A to U+202E,
 *       U+2066 to U+2069). The marks U+200E, U+200F and U+061C, and the joiners that Urdu and emoji
 *       need, are letters of their scripts here;
 *   <li>something to see, unless it is empty or blank: whether those are allowed, the field says.
 * </ul>
 *
 * Each look is linear in the length, and neither recurses nor backtracks.
 */
public final class TextRules {

    private static final String HALF = "holds half a character (a lone surrogate)";
    private static final String CONTROL = "holds control characters";
    private static final String DIRECTION = "holds characters that turn the direction of text";
    private static final String NOTHING = "has nothing that can be seen";

    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final int NONCHARACTERS = 0xFFFE;
    private static final int FIRST_ARABIC_NONCHARACTER = 0xFDD0;
    private static final int LAST_ARABIC_NONCHARACTER = 0xFDEF;

    private TextRules() {}

    /** What is wrong with a text of one line; null when nothing is. */
    public static @Nullable String faultOfLine(CharSequence text) {
        return fault(text, false);
    }

    /** What is wrong with a text of several lines; null when nothing is. */
    public static @Nullable String faultOfLines(CharSequence text) {
        return fault(text, true);
    }

    private static @Nullable String fault(CharSequence text, boolean severalLines) {
        boolean isBlank = true;
        boolean isSeen = false;
        int at = 0;
        while (at < text.length()) {
            int character = Character.codePointAt(text, at);
            String fault = fault(text, at, character, severalLines);
            if (fault != null) {
                return fault;
            }
            isBlank &= character <= ' ';
            isSeen |= character > ' ' && !Invisible.is(character);
            at += Character.charCount(character);
        }
        return isSeen || isBlank ? null : NOTHING;
    }

    private static @Nullable String fault(
            CharSequence text, int at, int character, boolean severalLines) {
        if (character >= ' ' && character < 0x7F) {
            return null;
        }
        if (Character.getType(character) == Character.SURROGATE || isNoCharacter(character)) {
            return HALF;
        }
        if (turnsDirection(character)) {
            return DIRECTION;
        }
        boolean isAllowed = severalLines && isOfLines(text, at, character);
        return isAllowed || !isControl(character) ? null : CONTROL;
    }

    static boolean isControl(int character) {
        return Character.isISOControl(character)
                || character == LINE_SEPARATOR
                || character == PARAGRAPH_SEPARATOR;
    }

    static boolean isNoCharacter(int character) {
        return (character & NONCHARACTERS) == NONCHARACTERS
                || character >= FIRST_ARABIC_NONCHARACTER && character <= LAST_ARABIC_NONCHARACTER;
    }

    static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    /** Also the CR of CR LF, and the two separators, which are line ends of their own. */
    private static boolean isOfLines(CharSequence text, int at, int character) {
        return switch (character) {
            case '\t', '\n', LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> true;
            case '\r' -> at + 1 < text.length() && text.charAt(at + 1) == '\n';
            default -> false;
        };
    }
}

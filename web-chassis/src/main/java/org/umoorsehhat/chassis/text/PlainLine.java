package org.umoorsehhat.chassis.text;

import org.jspecify.annotations.Nullable;

/**
 * Texts of other systems, made fit to be one line: of events that somebody else wrote, in letters,
 * calendars and short messages, where a line break begins a header.
 */
public final class PlainLine {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainLine() {}

    /**
     * {@code text} itself if {@link TextRules} allow it as one line, but for having to be seen.
     * Else line breaks, tabs and other control characters become blanks, one for a run of them;
     * halves of characters become U+FFFD; what turns the direction of text is left out.
     */
    public static String of(String text) {
        return isPlain(text) ? text : cleaned(text);
    }

    /** The same; absent stays absent. */
    public static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(character ->
                        TextRules.isControl(character)
                                || TextRules.turnsDirection(character)
                                || isBroken(character));
    }

    private static String cleaned(String text) {
        var line = new StringBuilder(text.length());
        boolean isInRun = false;
        for (int character : text.codePoints().toArray()) {
            boolean isControl = TextRules.isControl(character);
            if (isBroken(character)) {
                line.appendCodePoint(REPLACEMENT);
            } else if (isControl) {
                line.append(isInRun ? "" : " ");
            } else if (!TextRules.turnsDirection(character)) {
                line.appendCodePoint(character);
            }
            isInRun = isControl;
        }
        return line.toString().strip();
    }

    private static boolean isBroken(int character) {
        return Character.getType(character) == Character.SURROGATE
                || TextRules.isNoCharacter(character);
    }
}

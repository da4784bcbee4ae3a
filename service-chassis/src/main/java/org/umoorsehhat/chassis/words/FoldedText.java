package org.umoorsehhat.chassis.words;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one rule by which words are the same: texts that people write differently and mean alike
 * become one text here. It is for comparing and finding; nobody is shown it.
 *
 * <p>Alike are: capitals and small letters, however composed; letters with and without marks, those
 * of Arabic vowels included; compatible forms (Unicode NFKD) such as ligatures and full width;
 * {@code ss} and {@code ß}; i with and without its dot; the forms of alef, yeh, kaf and heh that
 * Arabic, Persian and Urdu keyboards write; digits of all scripts; kinds of apostrophe, hyphen and
 * blank. Folding twice changes nothing, and the folding of a part is a part of the folding.
 */
public final class FoldedText {

    private FoldedText() {}

    /** {@code text} as it is compared; empty for marks alone. */
    public static String of(String text) {
        // Unicode makes this one of a blank and a mark.
        String compatible = compatible(text.replace('\u00b4', '\''));
        // Capitals first: ß has two, and those of ı and of the last sigma are the common ones.
        String small = compatible(compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        var folded = new StringBuilder(small.length());
        small.codePoints().forEach(character -> append(folded, character));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    private static void append(StringBuilder folded, int character) {
        if (character < 0x80 && character > ' ') {
            folded.append((char) (character == '`' ? '\'' : character));
        } else if (isBlank(character)) {
            if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        } else if (!FoldedLetters.isPassedOver(character)) {
            folded.append(FoldedLetters.of(character));
        }
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}

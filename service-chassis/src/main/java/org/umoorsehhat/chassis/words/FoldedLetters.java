package org.umoorsehhat.chassis.words;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What single characters, small and decomposed, are compared as. */
final class FoldedLetters {

    /**
     * Scripts whose marks are left out by who writes in a hurry. In others, such as Devanagari, a
     * mark is a vowel that nobody leaves out.
     */
    private static final Set<UnicodeScript> WITH_OPTIONAL_MARKS =
            EnumSet.of(
                    UnicodeScript.INHERITED,
                    UnicodeScript.COMMON,
                    UnicodeScript.LATIN,
                    UnicodeScript.GREEK,
                    UnicodeScript.CYRILLIC,
                    UnicodeScript.ARABIC,
                    UnicodeScript.SYRIAC,
                    UnicodeScript.HEBREW);

    private static final int TATWEEL = 0x640;

    /** Of kana; they make another letter. */
    private static final int VOICED = 0x3099;

    private static final int SEMI_VOICED = 0x309A;

    private FoldedLetters() {}

    /** Whether it says nothing: marks, joiners, and the stroke that makes Arabic words longer. */
    static boolean isPassedOver(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> true;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                    character != VOICED
                            && character != SEMI_VOICED
                            && WITH_OPTIONAL_MARKS.contains(UnicodeScript.of(character));
            default -> character == TATWEEL;
        };
    }

    static String of(int character) {
        int type = Character.getType(character);
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return String.valueOf(Character.digit(character, 10));
        }
        return type == Character.DASH_PUNCTUATION ? "-" : letter(character);
    }

    private static String letter(int character) {
        return switch (character) {
            // Alef wasla; those with hamza and madda are decomposed by now.
            case 'ٱ' -> "ا";
            // Alef maksura, Farsi yeh, yeh barree; with the hamza gone also those of Urdu.
            case 'ى', 'ی', 'ے' -> "ي";
            // Keheh, swash kaf.
            case 'ک', 'ڪ' -> "ك";
            // Teh marbuta, heh goal, heh doachashmee, ae, teh marbuta goal.
            case 'ة', 'ہ', 'ھ', 'ە', 'ۃ' -> "ه";
            case 'ς' -> "σ";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'ħ' -> "h";
            case 'ŧ' -> "t";
            case 'ŋ' -> "n";
            case 'ı' -> "i";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case '‘', '’', '‛', 'ʼ', 'ʻ', 'ʹ', '′' -> "'";
            case '“', '”', '„', '«', '»' -> "\"";
            case '−' -> "-";
            default -> Character.toString(character);
        };
    }
}

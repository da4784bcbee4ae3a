package org.umoorsehhat.chassis.text;

/** Characters that leave nothing on paper: blanks of all widths, marks, fillers. */
final class Invisible {

    private Invisible() {}

    static boolean is(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE ->
                    true;
            default -> isFiller(character);
        };
    }

    /** Letters and marks by Unicode's tables, and yet empty (DerivedCoreProperties, Braille). */
    private static boolean isFiller(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                    character >= 0x180B && character <= 0x180F
                            || character >= 0xFE00 && character <= 0xFE0F
                            || character >= 0xE0100 && character <= 0xE01EF;
        };
    }
}

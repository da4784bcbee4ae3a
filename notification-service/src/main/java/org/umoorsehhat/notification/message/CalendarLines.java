package org.umoorsehhat.notification.message;

/**
 * Lines of an iCalendar object. They fold at 75 octets of UTF-8, without the line break, and never
 * within a character (RFC 5545, 3.1); the calendar library counts characters.
 */
final class CalendarLines {

    /** Longest line, in octets, without its line break. */
    static final int LONGEST = 75;

    private static final String END = "\r\n";
    private static final String FOLD = END + " ";

    private CalendarLines() {}

    /** The same object, with its lines folded anew. */
    static String fold(String calendar) {
        var folded = new StringBuilder(calendar.length() + calendar.length() / LONGEST * 3);
        int octets = 0;
        String unfolded = calendar.replace(FOLD, "");
        for (int at = 0; at < unfolded.length(); ) {
            int point = unfolded.codePointAt(at);
            int length = octets(point);
            if (unfolded.startsWith(END, at)) {
                folded.append(END);
                octets = 0;
                at += END.length();
                continue;
            }
            if (octets + length > LONGEST) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += length;
            at += Character.charCount(point);
        }
        return folded.toString();
    }

    /** Of a character in UTF-8. */
    private static int octets(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }
}

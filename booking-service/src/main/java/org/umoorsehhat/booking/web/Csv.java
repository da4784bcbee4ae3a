package org.umoorsehhat.booking.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) that a spreadsheet shows and does not compute.
 *
 * <p>A cell that begins with what spreadsheets take for a formula ({@code = + - @}, a tab or a line
 * end, also after blanks or as a full-width form) gets an apostrophe before it. Numbers of ours are
 * never negative.
 */
public final class Csv {

    /** By which spreadsheets know that what follows is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String QUOTED = ",;\"\t\r\n";

    private Csv() {}

    /** A line with its end; null is an empty cell. */
    public static String line(List<? extends @Nullable Object> cells) {
        return cells.stream()
                .map(cell -> cell == null ? "" : cell(cell.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        return safe.chars().anyMatch(letter -> QUOTED.indexOf(letter) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String shown = text.stripLeading();
        return FORMULA.indexOf(text.charAt(0)) >= 0
                || !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0;
    }
}

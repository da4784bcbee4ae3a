package org.umoorsehhat.chassis.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which name somebody meant who wrote another one. */
final class NearestName {

    /** Longer ones are nobody's slip; what comparing them costs is bounded too. */
    private static final int LONGEST = 64;

    private NearestName() {}

    /**
     * The one with the fewest letters to add, take out or replace (Levenshtein's distance), at most
     * a third of them or two; else the only one that holds it or is held by it.
     */
    static Optional<String> of(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = written.toLowerCase(Locale.ROOT).replace('-', '_');
        Optional<String> nearest =
                names.stream()
                        .min(Comparator.comparingInt(name -> distance(wanted, name)))
                        .filter(name ->
                                distance(wanted, name) <= Math.max(2, name.length() / 3)
                                        && distance(wanted, name) < name.length());
        return nearest.or(() -> related(wanted, names));
    }

    private static Optional<String> related(String wanted, Collection<String> names) {
        var related =
                names.stream()
                        .filter(name -> name.contains(wanted) || wanted.contains(name))
                        .toList();
        return wanted.length() > 2 && related.size() == 1
                ? Optional.of(related.getFirst())
                : Optional.empty();
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}

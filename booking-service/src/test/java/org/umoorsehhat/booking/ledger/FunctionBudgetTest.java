package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How much the database decides. Lines are those of {@code pg_get_functiondef}, header and body, of
 * the functions that a freshly migrated database has, but for those of extensions.
 */
class FunctionBudgetTest {

    private static final int MOST_LINES = 350;

    private static final String OURS =
            """
            FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            """;

    private static List<String> names() {
        return Ledger.text("SELECT DISTINCT p.proname " + OURS + " ORDER BY 1").lines().toList();
    }

    @Test
    void theFunctionsStaySmall() {
        String lines =
                Ledger.text(
                        "SELECT p.proname, cardinality(string_to_array(rtrim(pg_get_functiondef(p.oid), E'\\n'), E'\\n')) "
                                + OURS
                                + " ORDER BY 2 DESC");
        int sum =
                lines.lines()
                        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(' ') + 1)))
                        .sum();
        assertThat(sum).as(lines).isBetween(1, MOST_LINES);
    }

    @Test
    void eachHasATestInThisPackage() throws IOException {
        Path sources =
                Path.of(
                        System.getProperty("repository.root"),
                        "booking-service/src/test/java/org/umoorsehhat/booking/ledger");
        String tests;
        try (var files = Files.list(sources)) {
            tests = files.map(FunctionBudgetTest::read).collect(Collectors.joining());
        }
        assertThat(names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(tests).containsPattern("\\b" + name + "\\("));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.umoorsehhat.chassis.words;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Folds the words of rows that are older than their folded column, or than the rule: SQL knows no
 * such rule, so a migration in Java calls this.
 */
public final class FoldedRows {

    /** Rows in memory at once. */
    private static final int BATCH = 1_000;

    private FoldedRows() {}

    /**
     * @param rows gives {@code id} and text of rows {@code WHERE id > ? ORDER BY id}, without
     *     limit; of those with text
     * @param write takes the folded text and the id
     */
    public static void fold(Connection connection, String rows, String write) throws SQLException {
        long last = Long.MIN_VALUE;
        int read = BATCH;
        try (var page = connection.prepareStatement(rows + " LIMIT " + BATCH);
                var update = connection.prepareStatement(write)) {
            while (read == BATCH) {
                page.setLong(1, last);
                read = 0;
                try (var found = page.executeQuery()) {
                    while (found.next()) {
                        last = found.getLong(1);
                        update.setString(1, FoldedText.of(found.getString(2)));
                        update.setLong(2, last);
                        update.addBatch();
                        read++;
                    }
                }
                update.executeBatch();
            }
        }
    }
}

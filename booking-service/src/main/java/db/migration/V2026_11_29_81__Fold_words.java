package db.migration;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.umoorsehhat.chassis.words.FoldedRows;

/** Folds the words of rows that are there. */
public class V2026_11_29_81__Fold_words extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        for (String table : new String[] {"patient", "doctor"}) {
            FoldedRows.fold(
                    connection,
                    "SELECT id, name FROM %s WHERE id > ? ORDER BY id".formatted(table),
                    "UPDATE %s SET folded_name = ? WHERE id = ?".formatted(table));
        }
        FoldedRows.fold(
                connection,
                """
                SELECT id, private_values ->> 'reason_for_visit' FROM appointment
                WHERE id > ? AND private_values ->> 'reason_for_visit' IS NOT NULL ORDER BY id
                """,
                """
                UPDATE appointment SET private_values = private_values || jsonb_build_object('folded_reason', ?::text)
                WHERE id = ?
                """);
    }
}

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
        FoldedRows.fold(
                connection,
                "SELECT id, name FROM doctor WHERE id > ? ORDER BY id",
                "UPDATE doctor SET folded_name = ? WHERE id = ?");
        FoldedRows.fold(
                connection,
                "SELECT id, specialty FROM doctor WHERE id > ? ORDER BY id",
                "UPDATE doctor SET folded_specialty = ? WHERE id = ?");
        FoldedRows.fold(
                connection,
                "SELECT id, name FROM medical_service WHERE id > ? ORDER BY id",
                "UPDATE medical_service SET folded_name = ? WHERE id = ?");
    }
}

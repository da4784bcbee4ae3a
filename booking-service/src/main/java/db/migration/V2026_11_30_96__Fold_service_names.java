package db.migration;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.umoorsehhat.chassis.words.FoldedRows;

/** Folds the names of services that are there. */
public class V2026_11_30_96__Fold_service_names extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        FoldedRows.fold(
                context.getConnection(),
                "SELECT id, name FROM medical_service WHERE id > ? ORDER BY id",
                "UPDATE medical_service SET folded_name = ? WHERE id = ?");
    }
}

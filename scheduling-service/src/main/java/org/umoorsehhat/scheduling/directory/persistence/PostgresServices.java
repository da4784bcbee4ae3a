package org.umoorsehhat.scheduling.directory.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.words.FoldedText;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.DirectoryRefusals;
import org.umoorsehhat.scheduling.directory.rules.MedicalService;
import org.umoorsehhat.scheduling.directory.rules.ServiceDetails;
import org.umoorsehhat.scheduling.directory.rules.ServiceFilter;
import org.umoorsehhat.scheduling.persistence.RowReader;

/** The medical services as they are stored. */
@Component
public class PostgresServices
        extends PostgresDirectory<MedicalService, ServiceDetails, ServiceFilter> {

    private static final ChargesColumns CHARGES = new ChargesColumns("price");

    private static final List<String> COLUMNS =
            List.of(
                    "doctor_id",
                    "name",
                    "duration_minutes",
                    "price",
                    "currency",
                    "deposit_amount",
                    "cancellation_fee_amount",
                    "cancellation_fee_percent",
                    "cancellation_fee_minutes",
                    "no_show_fee",
                    "is_active",
                    "confirms_at_once",
                    "confirms_known_patients",
                    "minimum_notice_minutes",
                    "maximum_days_ahead",
                    "cancellation_deadline_minutes",
                    "maximum_live_bookings",
                    "maximum_bookings_per_day",
                    "maximum_cancellations",
                    "cancellation_period_days",
                    "buffer_before_minutes",
                    "buffer_after_minutes",
                    "folded_name");

    /** The folded name is absent where the version before has written while it was replaced. */
    private static final String MATCHES =
            """
            (:doctor::bigint IS NULL OR doctor_id = :doctor)
              AND (:active::boolean IS NULL OR is_active = :active)
              AND (:search::text IS NULL OR strpos(coalesce(folded_name, lower(name)), :search) > 0)
            """;

    PostgresServices(DatabaseClient database) {
        super(database, "medical_service", COLUMNS, MATCHES, DirectoryRefusals::noService);
    }

    @Override
    protected GenericExecuteSpec bindFilter(GenericExecuteSpec statement, ServiceFilter filter) {
        var bound = nullable(statement, "doctor", filter.doctor(), Long.class);
        bound = nullable(bound, "active", filter.isActive(), Boolean.class);
        return nullable(bound, "search", folded(filter.search()), String.class);
    }

    @Override
    protected GenericExecuteSpec bindDetails(GenericExecuteSpec statement, ServiceDetails details) {
        return CHARGES.bind(bindRules(statement, details.rules()), details.charges())
                .bind("doctor_id", details.doctor())
                .bind("name", details.name())
                .bind("duration_minutes", details.durationMinutes())
                .bind("is_active", details.isActive())
                .bind("confirms_at_once", details.confirmsAtOnce())
                .bind(
                        "confirms_known_patients",
                        details.confirmation() == Confirmation.NEW_PATIENTS)
                .bind("folded_name", FoldedText.of(details.name()));
    }

    @Override
    public MedicalService recordOf(long id, long version, ServiceDetails details) {
        return new MedicalService(id, version, details);
    }

    @Override
    protected ServiceDetails details(RowReader row) {
        return new ServiceDetails(
                row.number("doctor_id"),
                row.text("name"),
                row.count("duration_minutes"),
                CHARGES.read(row),
                row.flag("is_active"),
                Confirmation.of(row.flag("confirms_at_once"), row.flag("confirms_known_patients")),
                rules(row));
    }
}

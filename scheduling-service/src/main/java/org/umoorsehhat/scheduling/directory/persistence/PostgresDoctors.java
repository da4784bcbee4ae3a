package org.umoorsehhat.scheduling.directory.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.words.FoldedText;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.DirectoryRefusals;
import org.umoorsehhat.scheduling.directory.rules.Doctor;
import org.umoorsehhat.scheduling.directory.rules.DoctorDetails;
import org.umoorsehhat.scheduling.directory.rules.DoctorFilter;
import org.umoorsehhat.scheduling.persistence.RowReader;
import reactor.core.publisher.Mono;

/** The doctors as they are stored. */
@Component
public class PostgresDoctors extends PostgresDirectory<Doctor, DoctorDetails, DoctorFilter> {

    private static final ChargesColumns CHARGES = new ChargesColumns("consultation_fee");

    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "specialty",
                    "time_zone",
                    "consultation_fee",
                    "currency",
                    "deposit_amount",
                    "cancellation_fee_amount",
                    "cancellation_fee_percent",
                    "cancellation_fee_minutes",
                    "no_show_fee",
                    "location",
                    "is_active",
                    "confirms_at_once",
                    "confirms_known_patients",
                    "user_sub",
                    "cancels_appointments",
                    "minimum_notice_minutes",
                    "maximum_days_ahead",
                    "cancellation_deadline_minutes",
                    "maximum_live_bookings",
                    "maximum_bookings_per_day",
                    "maximum_cancellations",
                    "cancellation_period_days",
                    "buffer_before_minutes",
                    "buffer_after_minutes",
                    "folded_name",
                    "folded_specialty");

    /** Folded columns are absent where the version before has written while it was replaced. */
    private static final String MATCHES =
            """
            (:specialty::text IS NULL OR coalesce(folded_specialty, lower(specialty)) = :specialty)
              AND (:active::boolean IS NULL OR is_active = :active)
              AND (:search::text IS NULL OR strpos(coalesce(folded_name, lower(name)), :search) > 0
                   OR strpos(coalesce(folded_specialty, lower(specialty)), :search) > 0)
            """;

    private final DatabaseClient database;

    PostgresDoctors(DatabaseClient database) {
        super(database, "doctor", COLUMNS, MATCHES, DirectoryRefusals::noDoctor);
        this.database = database;
    }

    /**
     * Whether another doctor has that login. Waits for changes under way that would give it to one.
     */
    public Mono<Boolean> isTaken(String userSub, @Nullable Long except) {
        var query =
                database.sql(
                        """
                        SELECT EXISTS (SELECT FROM doctor WHERE user_sub = :user_sub AND id IS DISTINCT FROM :except)
                        """);
        return database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:user_sub, 0))")
                .bind("user_sub", userSub)
                .then()
                .then(
                        nullable(query.bind("user_sub", userSub), "except", except, Long.class)
                                .mapValue(Boolean.class)
                                .one());
    }

    /** Slots of the doctor that are still to come and not withdrawn. */
    public Mono<Long> slotsAhead(long id) {
        return database.sql(
                        """
                        SELECT count(*) FROM time_slot
                        WHERE doctor_id = :id AND date >= current_date - 1 AND ends_at > now() AND NOT is_withdrawn
                        """)
                .bind("id", id)
                .mapValue(Long.class)
                .one();
    }

    /** Whether what some service costs in the doctor's currency has more decimals than these. */
    public Mono<Boolean> hasFinerServices(long id, int decimals) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM medical_service
                                       WHERE doctor_id = :id AND currency IS NULL
                                           AND greatest(scale(trim_scale(price)), scale(trim_scale(deposit_amount)),
                                               scale(trim_scale(cancellation_fee_amount))) > :decimals)
                        """)
                .bind("id", id)
                .bind("decimals", decimals)
                .mapValue(Boolean.class)
                .one();
    }

    @Override
    protected GenericExecuteSpec bindFilter(GenericExecuteSpec statement, DoctorFilter filter) {
        var bound = nullable(statement, "specialty", folded(filter.specialty()), String.class);
        bound = nullable(bound, "active", filter.isActive(), Boolean.class);
        return nullable(bound, "search", folded(filter.search()), String.class);
    }

    @Override
    protected GenericExecuteSpec bindDetails(GenericExecuteSpec statement, DoctorDetails details) {
        var bound =
                bindRules(statement, details.rules())
                        .bind("name", details.name())
                        .bind("specialty", details.specialty())
                        .bind("time_zone", details.timeZone())
                        .bind("is_active", details.isActive())
                        .bind("confirms_at_once", details.confirmsAtOnce())
                        .bind(
                                "confirms_known_patients",
                                details.confirmation() == Confirmation.NEW_PATIENTS)
                        .bind("cancels_appointments", details.cancelsAppointments())
                        .bind("folded_name", FoldedText.of(details.name()))
                        .bind("folded_specialty", FoldedText.of(details.specialty()));
        bound = CHARGES.bind(bound, details.charges());
        bound = nullable(bound, "location", details.location(), String.class);
        return nullable(bound, "user_sub", details.userSub(), String.class);
    }

    @Override
    public Doctor recordOf(long id, long version, DoctorDetails details) {
        return new Doctor(id, version, details);
    }

    @Override
    protected DoctorDetails details(RowReader row) {
        return new DoctorDetails(
                row.text("name"),
                row.text("specialty"),
                row.text("time_zone"),
                CHARGES.read(row),
                row.optional("location", String.class),
                row.flag("is_active"),
                Confirmation.of(row.flag("confirms_at_once"), row.flag("confirms_known_patients")),
                row.optional("user_sub", String.class),
                rules(row),
                row.flag("cancels_appointments"));
    }
}

package org.umoorsehhat.booking.accesslog.persistence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.accesslog.rules.AccessChain;
import org.umoorsehhat.booking.accesslog.rules.AccessChain.Violation;
import org.umoorsehhat.booking.accesslog.rules.AccessHead;
import org.umoorsehhat.booking.accesslog.rules.AccessRow;
import org.umoorsehhat.chassis.database.Queries;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The access log as a chain: verified, and kept to the months that are wanted. */
@Repository
public class PostgresAccessChain {

    private final DatabaseClient database;

    PostgresAccessChain(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Where the chain is broken. The head is read first: what is added meanwhile is not looked at.
     */
    public Flux<Violation> violations() {
        return Queries.both(head(), anchor())
                .flatMapMany(ends -> {
                    AccessHead head = ends.getT1();
                    var chain = new AccessChain(ends.getT2());
                    return database.sql(
                                    "SELECT %s FROM access_log WHERE no <= $1 ORDER BY no"
                                            .formatted(PostgresAccessLog.COLUMNS))
                            .bind(0, head.no())
                            .map(PostgresAccessLog::row)
                            .all()
                            .concatMapIterable(chain::follow)
                            .concatWith(Flux.defer(() -> Flux.fromIterable(chain.end(head))));
                });
    }

    /**
     * Looks at the next rows.
     *
     * @param after the last row that was looked at; absent for the beginning
     * @return empty when there is no row of that number
     */
    public Mono<Portion> portion(@Nullable Long after, int most) {
        return Queries.both(head(), after == null ? anchor() : at(after))
                .flatMap(ends -> {
                    AccessHead head = ends.getT1();
                    var chain = new AccessChain(ends.getT2());
                    return database.sql(
                                    "SELECT %s FROM access_log WHERE no > $1 AND no <= $2 ORDER BY no LIMIT $3"
                                            .formatted(PostgresAccessLog.COLUMNS))
                            .bind(0, ends.getT2().no())
                            .bind(1, head.no())
                            .bind(2, most)
                            .map(PostgresAccessLog::row)
                            .all()
                            .reduce(new Followed(chain), Followed::add)
                            .map(followed -> followed.portion(head, most));
                });
    }

    /**
     * A part of the chain.
     *
     * @param checked rows of it
     * @param last its last row; absent where it is the end of the chain
     */
    public record Portion(int checked, List<Violation> violations, @Nullable Long last) {}

    private static final class Followed {
        private final AccessChain chain;
        private final List<Violation> violations = new ArrayList<>();
        private int rows;
        private long last;

        Followed(AccessChain chain) {
            this.chain = chain;
        }

        Followed add(AccessRow row) {
            violations.addAll(chain.follow(row));
            rows++;
            last = row.no();
            return this;
        }

        Portion portion(AccessHead head, int most) {
            if (rows == most) {
                return new Portion(rows, violations, last);
            }
            violations.addAll(chain.end(head));
            return new Portion(rows, violations, null);
        }
    }

    private Mono<AccessHead> at(long no) {
        return database.sql("SELECT no, hash, stored_at FROM access_log WHERE no = $1")
                .bind(0, no)
                .map(PostgresAccessLog::head)
                .one();
    }

    private Mono<AccessHead> head() {
        return database.sql("SELECT no, hash, stored_at FROM access_log_head")
                .map(PostgresAccessLog::head)
                .one();
    }

    /** The last row of what was dropped. */
    private Mono<AccessHead> anchor() {
        return database.sql(
                        "SELECT no, hash, dropped_at AS stored_at FROM access_log_anchor ORDER BY no DESC LIMIT 1")
                .map(PostgresAccessLog::head)
                .one()
                .defaultIfEmpty(AccessHead.NONE);
    }

    /** Makes the months to come, and drops those that ended that many months ago. */
    public Mono<Integer> roll(int months) {
        return database.sql("SELECT roll_access_log($1)")
                .bind(0, months)
                .mapValue(Integer.class)
                .one();
    }
}

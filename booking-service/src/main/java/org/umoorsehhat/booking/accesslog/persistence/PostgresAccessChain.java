package org.umoorsehhat.booking.accesslog.persistence;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.accesslog.rules.AccessChain;
import org.umoorsehhat.booking.accesslog.rules.AccessChain.Violation;
import org.umoorsehhat.booking.accesslog.rules.AccessHead;
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
        return Mono.zip(head(), anchor())
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

package org.umoorsehhat.booking.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.payment.persistence.PostgresPayments;
import org.umoorsehhat.booking.payment.rules.LedgerRow;
import org.umoorsehhat.booking.payment.rules.PaymentFilter;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.web.QueryReader;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** The ledger, against which a clinic counts its till: all of it, or of doctors their own. */
@RestController
@Recorded("payment")
@Tag(name = "Payments")
class LedgerController {

    private final PostgresPayments payments;

    LedgerController(PostgresPayments payments) {
        this.payments = payments;
    }

    private static final class Reader extends QueryReader {

        @Nullable PaymentMethod method(@Nullable String text) {
            return code("method", PaymentMethod.class, text);
        }
    }

    @GetMapping("/api/appointments/payments")
    @Operation(
            summary = "Payments and refunds, the newest first",
            description =
                    "Of all doctors for administrators, of their own for doctors. from and to are times with offset; to itself is not meant.")
    Mono<Page<PaymentView>> list(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String doctor,
            @RequestParam(required = false) @Nullable String method,
            PageQuery page,
            Caller caller) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        var query = new Reader();
        Instant first = instant(query.time("from", from));
        Instant end = instant(query.time("to", to));
        Long asked = query.id("doctor", doctor);
        PaymentMethod how = query.method(method);
        query.finish();
        Long whose = caller.isAdmin() ? asked : Long.valueOf(ownOf(caller));
        return asked == null || Objects.equals(asked, whose)
                ? find(new PaymentFilter(first, end, whose, how), page)
                        .map(found -> found.map(row -> PaymentView.of(row, true)))
                : Mono.just(page.toPage(List.of(), 0));
    }

    private Mono<Page<LedgerRow>> find(PaymentFilter filter, PageQuery page) {
        if (page.byCursor()) {
            return payments.find(filter, before(page), page.limit(), 0)
                    .collectList()
                    .map(rows -> page.toCursorPage(rows, row -> String.valueOf(row.id())));
        }
        return Queries.both(
                        payments.find(filter, null, page.limit(), page.offset()).collectList(),
                        payments.count(filter))
                .map(both -> {
                    long seen = page.offset() + both.getT1().size();
                    return page.toPage(both.getT1(), Math.max(both.getT2(), seen));
                });
    }

    /** A token without a number sees nothing. */
    private static long ownOf(Caller caller) {
        Long own = caller.doctorId();
        return own == null ? -1 : own;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Long before(PageQuery page) {
        String cursor = String.valueOf(page.cursor());
        if (!cursor.matches("[0-9]{0,18}")) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
        return cursor.isEmpty() ? null : Long.valueOf(cursor);
    }
}

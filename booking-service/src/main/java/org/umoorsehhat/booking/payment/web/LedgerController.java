package org.umoorsehhat.booking.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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
import org.umoorsehhat.booking.web.NumberedPages;
import org.umoorsehhat.booking.web.QueryReader;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
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

        @Nullable String currency(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            return text.matches("[A-Z]{3}")
                    ? text
                    : wrong("currency", "is not a currency of ISO 4217 such as \"SAR\"");
        }
    }

    @GetMapping("/api/appointments/payments")
    @Operation(
            summary = "Payments and refunds, the newest first",
            description =
                    "Of all doctors for administrators, of their own for doctors. from and to are times with offset; to itself is not meant. Amounts of different currencies are not to be added: see currency.")
    Mono<Page<PaymentView>> list(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String doctor,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String currency,
            PageQuery page,
            Caller caller) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        var query = new Reader();
        Instant first = query.instant("from", from);
        Instant end = query.instant("to", to);
        Long asked = query.id("doctor", doctor);
        PaymentMethod how = query.method(method);
        String paidIn = query.currency(currency);
        query.finish();
        Long whose = caller.isAdmin() ? asked : Long.valueOf(ownOf(caller));
        return asked == null || Objects.equals(asked, whose)
                ? find(new PaymentFilter(first, end, whose, how, paidIn), page)
                        .map(found -> found.map(row -> PaymentView.of(row, true)))
                : Mono.just(page.toPage(List.of(), 0));
    }

    private Mono<Page<LedgerRow>> find(PaymentFilter filter, PageQuery page) {
        return NumberedPages.newestFirst(
                page,
                (before, limit, skip) -> payments.find(filter, before, limit, skip),
                payments.count(filter),
                LedgerRow::id);
    }

    /** A token without a number sees nothing. */
    private static long ownOf(Caller caller) {
        Long own = caller.doctorId();
        return own == null ? -1 : own;
    }
}

package org.umoorsehhat.booking.appointment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Pay;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Refund;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.WaiveFee;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.payment.persistence.PostgresPayments;
import org.umoorsehhat.booking.payment.receipt.Receipt;
import org.umoorsehhat.booking.payment.receipt.ReceiptPdf;
import org.umoorsehhat.booking.payment.rules.LedgerRow;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.payment.web.PaymentView;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.IfMatch;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What is paid for one appointment, and given back. */
@RestController
@Recorded("appointment")
@RequestMapping("/api/appointments/appointments/{id}")
@Tag(name = "Appointment actions")
class PaymentController {

    private final AppointmentChanges appointments;
    private final PostgresPayments ledger;
    private final ReceiptPdf receipts;
    private final ActionAnswers answers;

    PaymentController(
            AppointmentChanges appointments,
            PostgresPayments ledger,
            ReceiptPdf receipts,
            ActionAnswers answers) {
        this.appointments = appointments;
        this.ledger = ledger;
        this.receipts = receipts;
        this.answers = answers;
    }

    /**
     * @param amount a part of what is owed; what is left when left out
     * @param currency that of the fee, which it is when left out
     * @param kind deposit for what is asked for beforehand, at most as much; payment when left out
     */
    record PaymentForm(
            @NotNull PaymentMethod paymentMethod,
            @Nullable @Digits(integer = 8, fraction = 4) BigDecimal amount,
            @Nullable @Size(max = 3) String currency,
            @Nullable PaymentKind kind) {

        Pay command() {
            return new Pay(paymentMethod, amount, currency, kind == PaymentKind.DEPOSIT);
        }
    }

    /** What a payment is. */
    enum PaymentKind {
        @JsonProperty("payment")
        PAYMENT,
        @JsonProperty("deposit")
        DEPOSIT
    }

    /**
     * @param amount a part of what was paid; all of it when left out, but for a fee that is owed
     *     for cancelling late
     */
    record RefundForm(
            @Nullable @Digits(integer = 8, fraction = 4) BigDecimal amount,
            @Nullable @Size(max = 3) String currency,
            @Nullable @Size(max = 500) String reason) {

        static final RefundForm ALL = new RefundForm(null, null, null);
    }

    record WaiverForm(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/payment")
    @Operation(
            summary = "Records a payment",
            description =
                    "Of all that is owed yet, or of the amount given; is_paid once nothing is owed any more. Of kind deposit: of what is owed yet of the deposit.")
    Mono<ResponseEntity<AppointmentView>> pay(
            @PathVariable String id,
            @Valid @RequestBody PaymentForm form,
            IfMatch ifMatch,
            Caller caller,
            IdempotencyKey key) {
        return answers.byStaff(form.command(), id, ifMatch, caller, key);
    }

    @PostMapping("/refund")
    @Operation(
            summary = "Gives back what was paid",
            description =
                    "All of it, or the amount given. A payment that was recorded by mistake is taken back so, too: nothing is deleted.")
    Mono<ResponseEntity<AppointmentView>> refund(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable RefundForm body,
            IfMatch ifMatch,
            Caller caller,
            IdempotencyKey key) {
        RefundForm form = body == null ? RefundForm.ALL : body;
        return answers.byStaff(
                new Refund(form.amount(), form.currency(), form.reason()),
                id,
                ifMatch,
                caller,
                key);
    }

    @PostMapping("/waive_fee")
    @Operation(
            summary = "Forgives what is owed for cancelling late, or for not coming",
            description = "What was paid of it may be given back then.")
    Mono<ResponseEntity<AppointmentView>> waive(
            @PathVariable String id,
            @Valid @RequestBody WaiverForm form,
            IfMatch ifMatch,
            Caller caller,
            IdempotencyKey key) {
        return answers.byStaff(new WaiveFee(form.reason()), id, ifMatch, caller, key);
    }

    @GetMapping("/payments")
    @Operation(
            summary = "What was paid for it and given back, the oldest first",
            description =
                    "Also what was paid before it was moved. Reasons and who recorded it are for staff.")
    Mono<List<PaymentView>> payments(@PathVariable String id, Caller caller) {
        return appointments
                .find(AppointmentAddress.ref(id), caller)
                .flatMap(found -> {
                    boolean isStaff = caller.isOfDesk() || caller.isDoctor(found.visit().doctor());
                    return ledger.of(found.bookingReference())
                            .map(row -> PaymentView.of(row, isStaff))
                            .collectList();
                });
    }

    @GetMapping(path = "/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "All payments and refunds as a file, in the patient's language",
            description = "404 while nothing has been paid.")
    Mono<ResponseEntity<byte[]>> receipt(@PathVariable String id, Caller caller) {
        return appointments
                .find(AppointmentAddress.ref(id), caller)
                .flatMap(found ->
                        Mono.zip(
                                        ledger.of(found.bookingReference()).collectList(),
                                        ledger.languageOf(found.visit().patient()))
                                .map(both -> receipt(found, both.getT1(), both.getT2())))
                .filter(receipt -> !receipt.rows().isEmpty())
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Nothing has been paid for it.")))
                .publishOn(Schedulers.boundedElastic())
                .map(receipt ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_PDF)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        ContentDisposition.attachment()
                                                .filename("receipt-" + receipt.reference() + ".pdf")
                                                .build()
                                                .toString())
                                .body(receipts.of(receipt)));
    }

    private static Receipt receipt(Appointment a, List<LedgerRow> rows, String language) {
        var payment = a.payment();
        return new Receipt(
                language,
                String.valueOf(a.names().patient()),
                a.names().doctor(),
                a.names().service(),
                a.visit().date(),
                a.visit().time(),
                a.reference(),
                ZoneId.of(a.visit().timeZone()),
                payment.fee(),
                payment.received(),
                payment.due(),
                a.payment().amountDue(a.status()),
                payment.currency(),
                rows);
    }
}

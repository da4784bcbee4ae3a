package org.umoorsehhat.booking.online.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.online.PaymentIntents;
import org.umoorsehhat.booking.online.PaymentIntents.Started;
import org.umoorsehhat.booking.online.persistence.PostgresOnlineHistory;
import org.umoorsehhat.booking.online.rules.MinorUnits;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Paying online: the money goes from the browser to the provider, and never through here. */
@RestController
@Recorded("appointment")
@RequestMapping("/api/appointments/appointments/{id}")
@Tag(name = "Payments")
class OnlinePaymentController {

    private final ConfiguredProvider provider;
    private final PaymentIntents intents;
    private final PostgresOnlineHistory history;
    private final AppointmentChanges appointments;

    OnlinePaymentController(
            ConfiguredProvider provider,
            PaymentIntents intents,
            PostgresOnlineHistory history,
            AppointmentChanges appointments) {
        this.provider = provider;
        this.intents = intents;
        this.history = history;
        this.appointments = appointments;
    }

    /**
     * @param kind deposit for what is asked for beforehand; payment, of all that is owed, when left
     *     out
     */
    record IntentForm(@Nullable Kind kind) {

        static final IntentForm ALL = new IntentForm(Kind.PAYMENT);
    }

    /** What is paid. */
    enum Kind {
        @JsonProperty("payment")
        PAYMENT,
        @JsonProperty("deposit")
        DEPOSIT
    }

    /**
     * What a browser needs in order to pay.
     *
     * @param clientSecret for this payment alone; nothing here keeps it
     * @param minorUnits the amount in the smallest unit of the currency, as the provider counts
     */
    record IntentView(
            UUID id,
            long appointment,
            long patient,
            Kind kind,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            String currency,
            long minorUnits,
            String publishableKey,
            String clientSecret)
            implements AccessedData {

        @Override
        public Long accessedPatient() {
            return patient;
        }

        @Override
        public String accessedId() {
            return String.valueOf(appointment);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "IntentView[" + id + "]";
        }
    }

    @PostMapping("/payment-intents")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Asks the provider of payments for what is owed, or for the deposit",
            description =
                    "By its patient, or by staff. The browser pays with the secret; what is paid is in the ledger once the provider has told of it. Who asks again for the same is given the same. 404 not-configured where the clinic takes no payments online.")
    Mono<IntentView> start(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable IntentForm body,
            Caller caller,
            IdempotencyKey key) {
        IntentForm form = body == null ? IntentForm.ALL : body;
        return provider.get()
                .flatMap(known ->
                        intents.start(known, ref(id), form.kind() == Kind.DEPOSIT, caller, key)
                                .map(started -> view(started, known.publishableKey())));
    }

    private static IntentView view(Started started, String publishableKey) {
        var payment = started.payment();
        return new IntentView(
                payment.id(),
                payment.appointment(),
                payment.patient(),
                payment.isDeposit() ? Kind.DEPOSIT : Kind.PAYMENT,
                payment.amount(),
                payment.currency(),
                MinorUnits.of(payment.amount(), payment.currency()),
                publishableKey,
                started.intent().clientSecret());
    }

    @GetMapping("/online-payments")
    @Operation(
            summary = "What was asked for and paid online, and what goes back, the oldest first",
            description =
                    "Money that nobody owed when it came was never in the ledger and goes back by itself. The provider's words for a refund that failed are for staff.")
    Mono<List<OnlinePaymentView>> list(@PathVariable String id, Caller caller) {
        return appointments
                .find(ref(id), caller)
                .flatMap(found -> {
                    boolean isStaff = caller.isOfDesk() || caller.isDoctor(found.visit().doctor());
                    return history.of(found.bookingReference())
                            .map(row -> OnlinePaymentView.of(row, isStaff))
                            .collectList();
                });
    }

    private static AppointmentRef ref(String id) {
        return AppointmentRef.parse(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}

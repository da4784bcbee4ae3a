package org.umoorsehhat.scheduling.directory.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.rules.BookingRules;
import org.umoorsehhat.scheduling.directory.rules.Charges;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.CurrencyCode;
import org.umoorsehhat.scheduling.directory.rules.LateFee;
import org.umoorsehhat.scheduling.directory.rules.MedicalService;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.directory.rules.ServiceDetails;

/**
 * The data of a medical service's events. Rules that are none are absent.
 *
 * @param price in cents, as {@code exactPrice} where those do not say it all
 * @param depositAmount asked for beforehand, see {@link Charges}
 * @param cancellationFeeAmount see {@link LateFee}, as the three that follow; absent for none
 * @param currency of the price; absent: that of the doctor
 * @param confirmation told where only new patients are confirmed; the flag says the rest
 * @param minimumNoticeMinutes see {@link BookingRules}, as all that follow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceState(
        long serviceId,
        long doctorId,
        String name,
        int durationMinutes,
        Money price,
        @Nullable Money exactPrice,
        @Nullable CurrencyCode currency,
        @Nullable Money depositAmount,
        @Nullable Money cancellationFeeAmount,
        @Nullable Integer cancellationFeePercent,
        @Nullable Integer cancellationFeeMinutes,
        @Nullable Boolean noShowFee,
        boolean isActive,
        boolean confirmsAtOnce,
        @Nullable Confirmation confirmation,
        @Nullable Integer minimumNoticeMinutes,
        @Nullable Integer maximumDaysAhead,
        @Nullable Integer cancellationDeadlineMinutes,
        @Nullable Integer maximumLiveBookings,
        @Nullable Integer maximumBookingsPerDay,
        @Nullable Integer maximumCancellations,
        @Nullable Integer cancellationPeriodDays,
        @Nullable Integer bufferBeforeMinutes,
        @Nullable Integer bufferAfterMinutes) {

    static ServiceState of(MedicalService service) {
        ServiceDetails details = service.details();
        BookingRules rules = details.rules();
        LateFee fee = details.charges().lateFee();
        return new ServiceState(
                service.id(),
                details.doctor(),
                details.name(),
                details.durationMinutes(),
                details.charges().price().rounded(),
                exact(details.charges().price()),
                details.charges().currency(),
                details.charges().deposit(),
                fee.amount(),
                fee.percent(),
                toldRule(fee.minutes()),
                fee.onNoShow() ? true : null,
                details.isActive(),
                details.confirmsAtOnce(),
                told(details.confirmation()),
                toldRule(rules.minimumNoticeMinutes()),
                toldRule(rules.maximumDaysAhead()),
                toldRule(rules.cancellationDeadlineMinutes()),
                toldRule(rules.maximumLiveBookings()),
                toldRule(rules.maximumBookingsPerDay()),
                toldRule(rules.maximumCancellations()),
                toldRule(rules.toldPeriodDays()),
                toldRule(rules.bufferBeforeMinutes()),
                toldRule(rules.bufferAfterMinutes()));
    }

    static @Nullable Confirmation told(Confirmation confirmation) {
        return confirmation == Confirmation.NEW_PATIENTS ? confirmation : null;
    }

    /** Absent where cents say it all. */
    static @Nullable Money exact(Money amount) {
        return amount.equals(amount.rounded()) ? null : amount;
    }

    static @Nullable Integer toldRule(int value) {
        return value == 0 ? null : (Integer) value;
    }

    /** The service whose event it is. */
    public MedicalService at(long version) {
        return new MedicalService(
                serviceId,
                version,
                new ServiceDetails(
                        doctorId,
                        name,
                        durationMinutes,
                        new Charges(
                                exactPrice == null ? price : exactPrice,
                                currency,
                                depositAmount,
                                LateFee.UNSAID
                                        .of(cancellationFeeAmount, cancellationFeePercent)
                                        .within(cancellationFeeMinutes, noShowFee)),
                        isActive,
                        Confirmation.REQUIRED.with(confirmation, confirmsAtOnce),
                        BookingRules.NONE.with(
                                minimumNoticeMinutes,
                                maximumDaysAhead,
                                cancellationDeadlineMinutes,
                                maximumLiveBookings,
                                maximumBookingsPerDay,
                                maximumCancellations,
                                cancellationPeriodDays,
                                bufferBeforeMinutes,
                                bufferAfterMinutes)));
    }
}

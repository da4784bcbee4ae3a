package org.umoorsehhat.scheduling.directory.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.rules.BookingRules;
import org.umoorsehhat.scheduling.directory.rules.Charges;
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
 * @param minimumNoticeMinutes see {@link BookingRules}, as the two that follow
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
        @Nullable Integer minimumNoticeMinutes,
        @Nullable Integer maximumDaysAhead,
        @Nullable Integer cancellationDeadlineMinutes) {

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
                toldRule(rules.minimumNoticeMinutes()),
                toldRule(rules.maximumDaysAhead()),
                toldRule(rules.cancellationDeadlineMinutes()));
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
                        confirmsAtOnce,
                        BookingRules.NONE.with(
                                minimumNoticeMinutes,
                                maximumDaysAhead,
                                cancellationDeadlineMinutes)));
    }
}

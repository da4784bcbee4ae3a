package org.umoorsehhat.scheduling.directory.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.CurrencyCode;
import org.umoorsehhat.scheduling.directory.rules.LateFee;
import org.umoorsehhat.scheduling.directory.rules.MedicalService;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.directory.rules.ServiceDetails;

/**
 * A medical service as the API shows one.
 *
 * @param currency of the price, where the service has one of its own; else it is in the doctor's
 *     {@code fee_currency}
 * @param depositAmount asked for beforehand, 0 for none; absent: that of the doctor
 * @param cancellationFeeAmount see {@link LateFee}, as the three that follow
 */
record ServiceView(
        long id,
        long doctor,
        String name,
        int durationMinutes,
        Money price,
        @Nullable CurrencyCode currency,
        @Nullable Money depositAmount,
        @Nullable Money cancellationFeeAmount,
        @Nullable Integer cancellationFeePercent,
        int cancellationFeeMinutes,
        boolean noShowFee,
        boolean isActive,
        boolean confirmsAtOnce,
        Confirmation confirmation,
        int minimumNoticeMinutes,
        int maximumDaysAhead,
        int cancellationDeadlineMinutes,
        int maximumLiveBookings,
        int maximumBookingsPerDay,
        int maximumCancellations,
        int cancellationPeriodDays,
        int bufferBeforeMinutes,
        int bufferAfterMinutes)
        implements AccessedData {

    @Override
    public @Nullable Long accessedPatient() {
        return null;
    }

    @Override
    public String accessedId() {
        return String.valueOf(id);
    }

    static ServiceView of(MedicalService service) {
        ServiceDetails details = service.details();
        return new ServiceView(
                service.id(),
                details.doctor(),
                details.name(),
                details.durationMinutes(),
                details.charges().price(),
                details.charges().currency(),
                details.charges().deposit(),
                details.charges().lateFee().amount(),
                details.charges().lateFee().percent(),
                details.charges().lateFee().minutes(),
                details.charges().lateFee().onNoShow(),
                details.isActive(),
                details.confirmsAtOnce(),
                details.confirmation(),
                details.rules().minimumNoticeMinutes(),
                details.rules().maximumDaysAhead(),
                details.rules().cancellationDeadlineMinutes(),
                details.rules().maximumLiveBookings(),
                details.rules().maximumBookingsPerDay(),
                details.rules().maximumCancellations(),
                details.rules().cancellationPeriodDays(),
                details.rules().bufferBeforeMinutes(),
                details.rules().bufferAfterMinutes());
    }
}

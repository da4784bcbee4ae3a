package org.umoorsehhat.waitlist.offer.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.ListOrder.CursorText;
import org.umoorsehhat.chassis.page.ListOrder.Part;
import org.umoorsehhat.chassis.page.OrderField;

/**
 * An offer as a list shows it.
 *
 * @param patientName absent once the patient is erased, or not known yet, as {@code doctorName}
 * @param endedAt absent while it is open or accepted
 */
public record MadeOffer(
        Offer offer,
        @Nullable String patientName,
        @Nullable String doctorName,
        Instant madeAt,
        @Nullable Instant endedAt) {

    /** In which order offers are listed. */
    public static final ListOrder<MadeOffer> NEWEST_FIRST =
            new ListOrder<>(
                    List.of(
                            new Part<>(
                                    OrderField.instant("", "o.made_at", MadeOffer::madeAt), true),
                            new Part<>(
                                    new OrderField<>(
                                            "",
                                            "o.id",
                                            "%s",
                                            made -> made.offer().id().toString(),
                                            UUID::fromString),
                                    true)),
                    CursorText.DOTS);
}

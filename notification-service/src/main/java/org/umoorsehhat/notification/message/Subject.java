package org.umoorsehhat.notification.message;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.text.PlainLine;

/**
 * What a message is about, as it is known at the moment of sending. Its names are each one line,
 * whoever wrote them: in a letter's subject or a calendar, a line break begins something new.
 */
public sealed interface Subject {

    @Nullable String doctorName();

    @Nullable String location();

    /**
     * An appointment.
     *
     * @param reference what people call the booking; absent where no event has told it yet
     * @param status as booking-service says, or {@code rescheduled} for one that was replaced
     * @param zone the clinic's
     * @param reason why the clinic declined or cancelled it; absent where it did not, or that is
     *     not known
     * @param fee absent where no event has told it yet
     */
    record Appointment(
            long id,
            UUID appointmentId,
            UUID bookingReference,
            @Nullable String reference,
            String status,
            String doctorName,
            @Nullable String location,
            @Nullable String serviceName,
            ZoneId zone,
            Instant startsAt,
            Instant endsAt,
            @Nullable String reason,
            @Nullable Fee fee)
            implements Subject {

        public Appointment {
            reference = PlainLine.ofNullable(reference);
            doctorName = PlainLine.of(doctorName);
            location = PlainLine.ofNullable(location);
            serviceName = PlainLine.ofNullable(serviceName);
            reason = PlainLine.ofNullable(reason);
        }

        /** Whether it is still to come about. */
        public boolean isExpected() {
            return AppointmentStatus.isExpected(status);
        }
    }

    /**
     * What an appointment costs.
     *
     * @param currency ISO 4217; absent: the installation's
     * @param isPaid whether nothing is owed any more
     * @param paid perhaps a part; absent while nothing is paid
     * @param due what is owed in place of it, since it was cancelled late; absent for nothing
     */
    record Fee(
            BigDecimal amount,
            @Nullable String currency,
            boolean isPaid,
            @Nullable BigDecimal paid,
            @Nullable BigDecimal due) {

        /** What is to be paid; null where that is nothing. */
        @Nullable String toPay(LocalizedTexts texts, String installations) {
            if (amount.signum() == 0) {
                return null;
            }
            String all = inWords(amount, installations);
            if (isPaid) {
                return texts.get("fee.paid", all);
            }
            return paid == null ? all : texts.get("fee.part", all, inWords(paid, installations));
        }

        /** What is owed for cancelling late; null where that is nothing. */
        @Nullable String owed(String installations) {
            return due == null ? null : inWords(due, installations);
        }

        /**
         * An amount with the decimals of the currency, and none of it is lost.
         *
         * @param installations the currency where none is told; empty: not told, too
         */
        String inWords(BigDecimal some, String installations) {
            String in = currency == null ? installations : currency;
            int decimals = in.isEmpty() ? 2 : Currency.getInstance(in).getDefaultFractionDigits();
            int needed = some.stripTrailingZeros().scale();
            String number = some.setScale(Math.max(0, Math.max(decimals, needed))).toPlainString();
            return (number + " " + in).strip();
        }
    }

    /**
     * A seat on offer to somebody on the waiting list.
     *
     * @param zone the clinic's
     */
    record Offer(
            UUID id,
            long entryId,
            boolean isOpen,
            @Nullable String doctorName,
            @Nullable String location,
            ZoneId zone,
            Instant startsAt,
            int durationMinutes,
            Instant expiresAt)
            implements Subject {

        public Offer {
            doctorName = PlainLine.ofNullable(doctorName);
            location = PlainLine.ofNullable(location);
        }
    }

    /** A day with a doctor, and nothing more definite. */
    record Day(@Nullable String doctorName, @Nullable String location) implements Subject {

        public Day {
            doctorName = PlainLine.ofNullable(doctorName);
            location = PlainLine.ofNullable(location);
        }
    }
}

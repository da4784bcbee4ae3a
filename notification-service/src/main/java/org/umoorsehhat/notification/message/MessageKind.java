package org.umoorsehhat.notification.message;

import java.util.List;
import org.umoorsehhat.notification.preference.rules.OptOutTopic;

/** What a message is about. */
public enum MessageKind {
    /** The appointment is booked and waits for the doctor's confirmation. */
    BOOKING("booking", OptOutTopic.UPDATES),
    CONFIRMATION("confirmation", OptOutTopic.UPDATES),
    RESCHEDULING("rescheduling", OptOutTopic.UPDATES),
    CANCELLATION("cancellation", OptOutTopic.UPDATES),
    /** The clinic declined a request. */
    DECLINE("decline", OptOutTopic.UPDATES),
    REMINDER("reminder", OptOutTopic.REMINDERS),
    /** A seat is held for somebody on the waiting list. */
    OFFER("offer", OptOutTopic.OFFERS),
    OFFER_GONE("offer-gone", OptOutTopic.OFFERS),
    /** Staff says that a seat is free. */
    SEAT_FREE("seat-free", OptOutTopic.OFFERS),
    /** The doctor will be away at the time of an appointment. */
    ABSENCE("absence", OptOutTopic.UPDATES),
    /** The doctor will be there after all. */
    ABSENCE_OVER("absence-over", OptOutTopic.UPDATES),
    /**
     * All that was done to the visits of a series at once, each in one message, as the three that
     * follow.
     */
    SERIES_BOOKING("series-booking", OptOutTopic.UPDATES),
    SERIES_CONFIRMATION("series-confirmation", OptOutTopic.UPDATES),
    SERIES_MOVE("series-move", OptOutTopic.UPDATES),
    SERIES_CANCELLATION("series-cancellation", OptOutTopic.UPDATES);

    private final String code;
    private final OptOutTopic topic;

    MessageKind(String code, OptOutTopic topic) {
        this.code = code;
        this.topic = topic;
    }

    /** The name in events, the database and the text files. */
    public String code() {
        return code;
    }

    /** What a patient opts out of to get none of these. */
    public OptOutTopic optOutTopic() {
        return topic;
    }

    /** What its reader can do about it without a log-in, in order. */
    List<LinkPurpose> links() {
        return switch (this) {
            case REMINDER -> List.of(LinkPurpose.ATTEND, LinkPurpose.MOVE, LinkPurpose.CANCEL);
            case BOOKING, CONFIRMATION, RESCHEDULING, ABSENCE, ABSENCE_OVER ->
                    List.of(LinkPurpose.MOVE, LinkPurpose.CANCEL);
            case OFFER -> List.of(LinkPurpose.ACCEPT, LinkPurpose.DECLINE);
            case CANCELLATION,
                    DECLINE,
                    OFFER_GONE,
                    SEAT_FREE,
                    SERIES_BOOKING,
                    SERIES_CONFIRMATION,
                    SERIES_MOVE,
                    SERIES_CANCELLATION ->
                    List.of();
        };
    }

    /** Whether it says that an appointment does not come about. */
    public boolean endsAppointment() {
        return this == CANCELLATION || this == DECLINE || this == SERIES_CANCELLATION;
    }

    /** Whether it is sent also to those who have opted out: what the clinic cancels is. */
    public boolean cannotBeRefused(MessageDetails details) {
        return endsAppointment() && details.isByClinic();
    }

    /** The kind of that name in the database. */
    public static MessageKind stored(String code) {
        for (MessageKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(code);
    }
}

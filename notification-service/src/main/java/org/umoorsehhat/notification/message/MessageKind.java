package org.umoorsehhat.notification.message;

import org.umoorsehhat.notification.preference.Topic;

/** What a message is about. */
public enum MessageKind {
    /** The appointment is booked and waits for the doctor's confirmation. */
    BOOKING("booking", Topic.UPDATES),
    CONFIRMATION("confirmation", Topic.UPDATES),
    RESCHEDULING("rescheduling", Topic.UPDATES),
    CANCELLATION("cancellation", Topic.UPDATES),
    REMINDER("reminder", Topic.REMINDERS),
    /** A seat is held for somebody on the waiting list. */
    OFFER("offer", Topic.OFFERS),
    OFFER_GONE("offer-gone", Topic.OFFERS),
    /** Staff says that a seat is free. */
    SEAT_FREE("seat-free", Topic.OFFERS),
    /** The doctor will be away at the time of an appointment. */
    ABSENCE("absence", Topic.UPDATES),
    /** The doctor will be there after all. */
    ABSENCE_OVER("absence-over", Topic.UPDATES);

    private final String code;
    private final Topic topic;

    MessageKind(String code, Topic topic) {
        this.code = code;
        this.topic = topic;
    }

    /** The name in events, the database and the word files. */
    public String code() {
        return code;
    }

    /** What a patient opts out of to get none of these. */
    public Topic topic() {
        return topic;
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

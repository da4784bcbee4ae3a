package org.umoorsehhat.notification.absence.rules;

import java.time.Instant;
import org.umoorsehhat.notification.absence.AbsenceEvent;
import org.umoorsehhat.notification.absence.AffectedAppointment;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.message.MessageDetails;
import org.umoorsehhat.notification.message.MessageKind;

/** What patients are told whose doctor will be away. */
public final class AbsenceMessages {

    private AbsenceMessages() {}

    /** That the doctor will be away, or will be there after all. */
    public static NewDelivery of(
            AbsenceEvent absence, AffectedAppointment affected, Channel channel, Instant now) {
        return absence.isCancelled()
                ? message(MessageKind.ABSENCE_OVER, absence.absenceId(), affected, channel, now)
                : planned(absence.absenceId(), affected, channel, now);
    }

    /** That the doctor will be away; once for an absence and an appointment. */
    public static NewDelivery planned(
            long absence, AffectedAppointment affected, Channel channel, Instant now) {
        return message(MessageKind.ABSENCE, absence, affected, channel, now);
    }

    private static NewDelivery message(
            MessageKind kind,
            long absence,
            AffectedAppointment affected,
            Channel channel,
            Instant now) {
        return new NewDelivery(
                kind,
                channel,
                affected.patientId(),
                affected.appointment(),
                null,
                MessageDetails.NONE,
                key(kind, absence) + affected.appointment(),
                now,
                affected.startsAt());
    }

    /** How the dedupe keys begin of all that was told of a planned absence. */
    public static String plannedKey(long absence) {
        return key(MessageKind.ABSENCE, absence);
    }

    private static String key(MessageKind kind, long absence) {
        return kind.code() + ":" + absence + ":";
    }
}

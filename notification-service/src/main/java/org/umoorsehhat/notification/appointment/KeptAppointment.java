package org.umoorsehhat.notification.appointment;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;

/**
 * What was known here when an appointment's newest state was kept.
 *
 * @param plannedVersion the version that set its time: reminders are made once for it
 * @param channel that new messages to its patient start with
 * @param absence a planned absence of its doctor that it falls into
 */
public record KeptAppointment(long plannedVersion, Channel channel, @Nullable Long absence) {}

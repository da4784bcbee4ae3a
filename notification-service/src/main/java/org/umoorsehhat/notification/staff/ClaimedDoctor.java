package org.umoorsehhat.notification.staff;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;

/**
 * A doctor to whom this instance, and no other, may write until its lease ends.
 *
 * @param lease which claim this is; what is recorded under an older one has no effect
 * @param isActive whether the doctor takes appointments
 * @param attempts made over the channel in turn
 * @param tried channels that refused the letter
 * @param lastSentAt when the last letter was sent
 */
public record ClaimedDoctor(
        long doctorId,
        UUID lease,
        String name,
        ZoneId zone,
        boolean isActive,
        StaffPreferences preferences,
        int attempts,
        Set<Channel> tried,
        @Nullable Instant lastSentAt) {

    /** The same after so many attempts. */
    public ClaimedDoctor attempted(int attempts) {
        return new ClaimedDoctor(
                doctorId, lease, name, zone, isActive, preferences, attempts, tried, lastSentAt);
    }

    /** The same after these channels refused the letter too. */
    public ClaimedDoctor refusedBy(Set<Channel> channels) {
        var all = EnumSet.copyOf(channels);
        all.addAll(tried);
        return new ClaimedDoctor(
                doctorId, lease, name, zone, isActive, preferences, 0, Set.copyOf(all), lastSentAt);
    }

    @Override
    public String toString() {
        return "letter to doctor " + doctorId;
    }
}

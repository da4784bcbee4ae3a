package org.umoorsehhat.notification.preference.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.notification.channel.Channel;

/** Channels as callers name them in preferences. */
public final class ChannelNames {

    private ChannelNames() {}

    /**
     * Reads the channels of a field, in order.
     *
     * @throws Problem {@code 400} for what is none, or is named twice
     */
    public static List<Channel> read(String field, List<String> codes) {
        var channels =
                codes.stream()
                        .map(code ->
                                Channel.of(code)
                                        .orElseThrow(() ->
                                                Problem.invalid(
                                                        field, "is not one of " + Channel.CODES)))
                        .toList();
        if (Set.copyOf(channels).size() != channels.size()) {
            throw Problem.invalid(field, "names a channel twice");
        }
        return channels;
    }

    /**
     * What somebody wants again of what is stopped.
     *
     * @param stopped what is to stay so; absent: all of it
     * @param stored what is stopped now
     * @throws Problem {@code 400} for a channel that is not
     */
    public static Set<Channel> optsIn(@Nullable List<String> stopped, Set<Channel> stored) {
        if (stopped == null) {
            return Set.of();
        }
        var optsIn = new HashSet<>(stored);
        for (Channel channel : read("stopped", stopped)) {
            if (!optsIn.remove(channel)) {
                throw Problem.invalid(
                        "stopped", "names a channel that is not; use channels or opt_outs");
            }
        }
        return optsIn;
    }
}

package org.umoorsehhat.booking.rules;

/**
 * Minutes that a doctor keeps free around a visit: between two of them the one's after and the
 * other's before, but among those who come to one slot.
 */
public record Buffers(int before, int after) {

    public static final Buffers NONE = new Buffers(0, 0);

    /** The longer of both, before and after by itself. */
    public Buffers with(Buffers others) {
        return new Buffers(Math.max(before, others.before), Math.max(after, others.after));
    }
}

package org.umoorsehhat.chassis.inbox;

/** What became of an event that was read. */
public enum Outcome {
    /** It has had its effect now. */
    APPLIED,
    /** It had had its effect before. */
    DUPLICATE,
    /** A newer version of its aggregate has been seen: it makes up for this one. */
    STALE,
    /** Nothing here reacts to events of its type. */
    IGNORED
}

package org.umoorsehhat.scheduling.slot;

/** What happened to a slot. */
public enum SlotFact {
    PUBLISHED,
    CHANGED,
    WITHDRAWN
}

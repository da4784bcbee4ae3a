package org.umoorsehhat.scheduling.slot.persistence;

/** What happened to a slot. */
enum SlotEventType {
    PUBLISHED("org.umoorsehhat.scheduling.time-slot-published.v1"),
    CHANGED("org.umoorsehhat.scheduling.time-slot-changed.v1"),
    WITHDRAWN("org.umoorsehhat.scheduling.time-slot-withdrawn.v1");

    /** Type of its event. */
    final String type;

    SlotEventType(String type) {
        this.type = type;
    }
}

package org.umoorsehhat.scheduling.slot.rules;

/** How many appointments may touch a slot. */
public final class SlotCapacity {

    public static final int MIN = 1;
    public static final int MAX = 10_000;

    /** Of a slot that names none. */
    public static final int DEFAULT = 1;

    private SlotCapacity() {}
}

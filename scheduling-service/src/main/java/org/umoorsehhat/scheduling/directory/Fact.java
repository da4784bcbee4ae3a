package org.umoorsehhat.scheduling.directory;

/** What happened to an entry of the directory. */
public enum Fact {
    ADDED,
    CHANGED,
    DEACTIVATED;

    static Fact of(boolean wasActive, boolean isActive) {
        return wasActive && !isActive ? DEACTIVATED : CHANGED;
    }
}

package org.umoorsehhat.scheduling.directory.rules;

/** What happened to a record of the directory. */
public enum DirectoryChange {
    ADDED,
    CHANGED,
    DEACTIVATED;

    public static DirectoryChange of(DirectoryRecord<?> old, DirectoryRecord<?> changed) {
        return old.isActive() && !changed.isActive() ? DEACTIVATED : CHANGED;
    }
}

package org.umoorsehhat.waitlist.entry;

/** Somebody else changed the entry meanwhile: read it again. */
public final class StaleEntry extends RuntimeException {

    private static final long serialVersionUID = 1;
}

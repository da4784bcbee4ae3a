package org.umoorsehhat.scheduling.directory.rules;

/** How long the directory's texts may be, in characters; none is empty. */
public final class TextLengths {

    /** Of a doctor or a service, and of a specialty. */
    public static final int NAME = 200;

    public static final int LOCATION = 300;

    /** Of the {@code sub} claim. */
    public static final int LOGIN = 255;

    private TextLengths() {}
}

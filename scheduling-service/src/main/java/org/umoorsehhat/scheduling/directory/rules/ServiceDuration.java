package org.umoorsehhat.scheduling.directory.rules;

/** How long the appointment for a medical service usually takes, in minutes. */
public final class ServiceDuration {

    public static final int MIN_MINUTES = 15;
    public static final int MAX_MINUTES = 180;

    private ServiceDuration() {}
}

package org.umoorsehhat.localstack;

import java.time.Duration;

/** Is told how a start goes on; called from several threads, one call at a time. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = (part, took) -> {};

    /**
     * A part does its work now.
     *
     * @param took since its process was started
     */
    void ready(String part, Duration took);
}

package org.umoorsehhat.localstack.process;

/** The signal that asks a process to end in good order. */
public enum StopSignal {
    /** What nearly everything understands. */
    TERM,
    /** For PostgreSQL, which on TERM waits until its last client has left. */
    INT
}

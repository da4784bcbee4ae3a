package org.umoorsehhat.localstack.part;

/** What the data of a platform must survive. */
public enum Durability {
    /** Also a crash of the machine. */
    KEEP,
    /** Only a crash of the processes: quicker, for tests. */
    SCRATCH
}

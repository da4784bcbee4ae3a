package org.umoorsehhat.systemtests.fuzz;

/** Who asks. */
enum Role {
    NOBODY(""),
    PATIENT("patient1"),
    DOCTOR("doctor1"),
    FRONT_DESK("desk1"),
    ADMIN("admin");

    /** Of the demo data; empty for nobody. */
    final String user;

    Role(String user) {
        this.user = user;
    }
}

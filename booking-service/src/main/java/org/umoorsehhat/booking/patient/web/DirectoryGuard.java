package org.umoorsehhat.booking.patient.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;

/** Who may write the records of patients: the desk, and nobody where another system owns them. */
@Component
public class DirectoryGuard {

    private final boolean isWritable;

    DirectoryGuard(@Value("${directory.writable:true}") boolean isWritable) {
        this.isWritable = isWritable;
    }

    /**
     * @throws Problem {@code 403} for others than the desk, {@code 405} where the directory is
     *     read-only
     */
    public void requireWritable(Caller caller) {
        caller.require(Role.DESK);
        requireWritable();
    }

    /**
     * The same of what others may change.
     *
     * @throws Problem {@code 405} where the directory is read-only
     */
    public void requireWritable() {
        if (!isWritable) {
            throw Problem.of(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "read-only",
                    "Read-only here",
                    "Another system owns the directory of patients.");
        }
    }
}

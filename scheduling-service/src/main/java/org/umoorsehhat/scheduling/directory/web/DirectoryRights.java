package org.umoorsehhat.scheduling.directory.web;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.directory.DirectoryProperties;

/** Who may write the directory: administrators, where this service owns it. */
@Component
class DirectoryRights {

    private final DirectoryProperties properties;

    DirectoryRights(DirectoryProperties properties) {
        this.properties = properties;
    }

    /**
     * @throws Problem {@code 405} where another system owns the directory, {@code 403} for others
     *     than administrators
     */
    void requireWriter(Caller caller) {
        if (!properties.writable()) {
            var problem =
                    Problem.of(
                            HttpStatus.METHOD_NOT_ALLOWED,
                            "read-only",
                            "Read-only here",
                            "Another system owns the directory. Change it there.");
            problem.getHeaders().setAllow(Set.of(HttpMethod.GET));
            throw problem;
        }
        caller.require(Role.ADMIN);
    }
}

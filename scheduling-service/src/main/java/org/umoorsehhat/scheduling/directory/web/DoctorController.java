package org.umoorsehhat.scheduling.directory.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.web.ReadOnlyFields;
import org.umoorsehhat.scheduling.directory.DoctorCommands;
import org.umoorsehhat.scheduling.directory.persistence.PostgresDoctors;
import org.umoorsehhat.scheduling.directory.rules.Doctor;
import org.umoorsehhat.scheduling.directory.rules.DoctorDetails;
import org.umoorsehhat.scheduling.directory.rules.DoctorFilter;
import org.umoorsehhat.scheduling.directory.rules.TextLengths;
import reactor.core.publisher.Mono;

@RestController
@Recorded("doctor")
@RequestMapping(DoctorController.PATH)
class DoctorController
        extends DirectoryController<
                Doctor, DoctorDetails, DoctorFilter, DoctorRequest, DoctorPatch, DoctorView> {

    static final String PATH = "/api/appointments/doctors";

    DoctorController(
            PostgresDoctors doctors,
            DoctorCommands commands,
            DirectoryRights rights,
            ReadOnlyFields readOnly) {
        super(PATH, doctors, commands, rights, readOnly);
    }

    @GetMapping
    @Unrecorded(because = "the directory, which everybody reads")
    Mono<Page<DoctorView>> list(
            @RequestParam(required = false) @Size(max = TextLengths.NAME)
                    @Nullable String specialty,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
            @RequestParam(required = false) @Size(max = TextLengths.NAME) @Nullable String search,
            PageQuery query,
            Caller caller) {
        return page(new DoctorFilter(specialty, isActive, search), query, caller);
    }

    @Override
    DoctorView view(Doctor doctor, Caller caller) {
        return DoctorView.of(doctor, caller);
    }

    @Override
    DoctorDetails deactivated(DoctorDetails details) {
        return details.deactivated();
    }
}

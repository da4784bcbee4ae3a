package org.umoorsehhat.scheduling.directory.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.web.Edit;
import org.umoorsehhat.chassis.web.ReadOnlyFields;
import org.umoorsehhat.scheduling.directory.DirectoryProperties;
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
                Doctor, DoctorDetails, DoctorFilter, DoctorRequest, DoctorView> {

    static final String PATH = "/api/appointments/doctors";

    /** Whether the appointments to come of somebody who is deactivated are cancelled. */
    private static final String CANCEL = "cancel_appointments";

    private final DirectoryProperties properties;

    DoctorController(
            PostgresDoctors doctors,
            DoctorCommands commands,
            DirectoryRights rights,
            ReadOnlyFields readOnly,
            DirectoryProperties properties) {
        super(PATH, doctors, commands, rights::requireWriter, readOnly);
        this.properties = properties;
    }

    @GetMapping
    @Unrecorded(because = "the directory, which everybody reads")
    Mono<Page<DoctorView>> list(
            @RequestParam(required = false) @Size(max = TextLengths.NAME)
                    @Nullable String specialty,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
            @RequestParam(required = false) @Size(max = TextLengths.NAME) @Nullable String search,
            @RequestParam(required = false) @Parameter(description = ORDERING)
                    @Nullable String ordering,
            PageQuery query,
            Caller caller) {
        return page(new DoctorFilter(specialty, isActive, search), ordering, query, caller);
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<DoctorView>> replace(
            @PathVariable long id,
            @Valid @RequestBody Edit<DoctorRequest> request,
            @RequestParam(name = CANCEL, defaultValue = "false") boolean cancels,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return changed(
                id,
                request.others(),
                old -> request.edited().detailsAfter(old).after(old, cancels),
                ifMatch,
                caller);
    }

    @PatchMapping("/{id}")
    Mono<ResponseEntity<DoctorView>> change(
            @PathVariable long id,
            @Valid @RequestBody Edit<DoctorPatch> patch,
            @RequestParam(name = CANCEL, defaultValue = "false") boolean cancels,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return changed(
                id,
                patch.others(),
                old -> patch.edited().applyTo(old).after(old, cancels),
                ifMatch,
                caller);
    }

    /**
     * One who has appointments to come is a {@code 409} with their number, or with {@code
     * cancel_appointments} they are cancelled and their patients told.
     */
    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> deactivate(
            @PathVariable long id,
            @RequestParam(name = CANCEL, defaultValue = "false") boolean cancels,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return changed(id, Map.of(), old -> old.deactivated().after(old, cancels), ifMatch, caller)
                .thenReturn(ResponseEntity.noContent().build());
    }

    @Override
    protected String name(Doctor doctor) {
        return doctor.details().name();
    }

    @Override
    protected DoctorView view(Doctor doctor, Caller caller) {
        return DoctorView.of(doctor, properties.clinicsCurrency(), caller);
    }
}

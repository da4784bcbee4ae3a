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
import org.umoorsehhat.scheduling.directory.ServiceCommands;
import org.umoorsehhat.scheduling.directory.persistence.PostgresServices;
import org.umoorsehhat.scheduling.directory.rules.MedicalService;
import org.umoorsehhat.scheduling.directory.rules.ServiceDetails;
import org.umoorsehhat.scheduling.directory.rules.ServiceFilter;
import org.umoorsehhat.scheduling.directory.rules.TextLengths;
import reactor.core.publisher.Mono;

@RestController
@Recorded("service")
@RequestMapping(ServiceController.PATH)
class ServiceController
        extends DirectoryController<
                MedicalService, ServiceDetails, ServiceFilter, ServiceRequest, ServiceView> {

    static final String PATH = "/api/appointments/services";

    ServiceController(
            PostgresServices services,
            ServiceCommands commands,
            DirectoryRights rights,
            ReadOnlyFields readOnly) {
        super(PATH, services, commands, rights::requireWriter, readOnly);
    }

    @GetMapping
    @Unrecorded(because = "the directory, which everybody reads")
    Mono<Page<ServiceView>> list(
            @RequestParam(required = false) @Nullable Long doctor,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
            @RequestParam(required = false) @Size(max = TextLengths.NAME) @Nullable String search,
            @RequestParam(required = false) @Parameter(description = ORDERING)
                    @Nullable String ordering,
            PageQuery query,
            Caller caller) {
        return page(new ServiceFilter(doctor, isActive, search), ordering, query, caller);
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<ServiceView>> replace(
            @PathVariable long id,
            @Valid @RequestBody Edit<ServiceRequest> request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return changed(id, request.others(), old -> request.edited().details(), ifMatch, caller);
    }

    @PatchMapping("/{id}")
    Mono<ResponseEntity<ServiceView>> change(
            @PathVariable long id,
            @Valid @RequestBody Edit<ServicePatch> patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return changed(id, patch.others(), old -> patch.edited().applyTo(old), ifMatch, caller);
    }

    /** Deactivates: appointments that exist stay, so what they are for does, too. */
    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> deactivate(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return changed(id, Map.of(), old -> old.deactivated(), ifMatch, caller)
                .thenReturn(ResponseEntity.noContent().build());
    }

    @Override
    protected String name(MedicalService service) {
        return service.details().name();
    }

    @Override
    protected ServiceView view(MedicalService service, Caller caller) {
        return ServiceView.of(service);
    }
}

package org.umoorsehhat.scheduling.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.scheduling.directory.MedicalService;
import org.umoorsehhat.scheduling.directory.MedicalServices;
import org.umoorsehhat.scheduling.directory.MedicalServices.ServiceFilter;
import org.umoorsehhat.scheduling.directory.Offers;
import org.umoorsehhat.scheduling.directory.ServiceDetails;
import org.umoorsehhat.scheduling.directory.Window;
import org.umoorsehhat.scheduling.web.NumberCursor;
import org.umoorsehhat.scheduling.web.Pages;
import org.umoorsehhat.scheduling.web.PlainText;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/appointments/services")
class ServiceController {

    private final MedicalServices services;
    private final Offers offers;
    private final WritableDirectory writable;

    ServiceController(MedicalServices services, Offers offers, WritableDirectory writable) {
        this.services = services;
        this.offers = offers;
        this.writable = writable;
    }

    @GetMapping
    Mono<Page<ServiceView>> list(
            @RequestParam(required = false) @Nullable Long doctor,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
            @RequestParam(required = false) @Size(max = 200) @PlainText @Nullable String search,
            PageQuery query) {
        var filter = new ServiceFilter(doctor, isActive, search);
        var window =
                new Window(
                        NumberCursor.after(query),
                        query.byCursor() ? 0 : query.offset(),
                        query.limit());
        return Pages.of(
                        query,
                        services.list(filter, window),
                        services.count(filter),
                        service -> String.valueOf(service.id()))
                .map(page -> page.map(ServiceView::of));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<ServiceView>> get(@PathVariable long id) {
        return services.find(id)
                .switchIfEmpty(
                        Mono.error(() ->
                                Problem.notFound("There is no medical service with this number.")))
                .map(ServiceController::tagged);
    }

    @PostMapping
    Mono<ResponseEntity<ServiceView>> add(
            @Valid @RequestBody ServiceRequest request, Caller caller, IdempotencyKey key) {
        writable.open(caller);
        return offers.add(request.details(), key)
                .flatMap(services::find)
                .map(service ->
                        ResponseEntity.created(
                                        URI.create("/api/appointments/services/" + service.id()))
                                .eTag(EntityTags.of(service.version()))
                                .body(ServiceView.of(service)));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<ServiceView>> replace(
            @PathVariable long id,
            @Valid @RequestBody ServiceRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        writable.open(caller);
        return offers.change(
                        id, old -> request.details(), version -> EntityTags.check(ifMatch, version))
                .map(ServiceController::tagged);
    }

    @PatchMapping("/{id}")
    Mono<ResponseEntity<ServiceView>> change(
            @PathVariable long id,
            @Valid @RequestBody ServicePatch patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        writable.open(caller);
        return offers.change(id, patch::applyTo, version -> EntityTags.check(ifMatch, version))
                .map(ServiceController::tagged);
    }

    /** Withdraws: appointments that exist stay, so the service does, too. */
    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> withdraw(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        writable.open(caller);
        return offers.change(
                        id,
                        ServiceDetails::withdrawn,
                        version -> EntityTags.check(ifMatch, version))
                .thenReturn(ResponseEntity.noContent().build());
    }

    private static ResponseEntity<ServiceView> tagged(MedicalService service) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(service.version()))
                .body(ServiceView.of(service));
    }
}

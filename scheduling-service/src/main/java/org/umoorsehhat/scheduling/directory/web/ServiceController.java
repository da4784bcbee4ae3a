package org.umoorsehhat.scheduling.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.scheduling.directory.MedicalService;
import org.umoorsehhat.scheduling.directory.MedicalServices;
import org.umoorsehhat.scheduling.directory.MedicalServices.ServiceFilter;
import org.umoorsehhat.scheduling.directory.Offers;
import org.umoorsehhat.scheduling.directory.ServiceDetails;
import org.umoorsehhat.scheduling.web.PlainText;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(ServiceController.PATH)
class ServiceController {

    static final String PATH = "/api/appointments/services";

    private final EntryAnswers<MedicalService, ServiceDetails, ServiceFilter, ServiceView> answers;
    private final Offers offers;
    private final WritableDirectory writable;

    ServiceController(MedicalServices services, Offers offers, WritableDirectory writable) {
        this.answers = new EntryAnswers<>(services, PATH, "medical service", ServiceView::of);
        this.offers = offers;
        this.writable = writable;
    }

    @GetMapping
    Mono<Page<ServiceView>> list(
            @RequestParam(required = false) @Nullable Long doctor,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
            @RequestParam(required = false) @Size(max = 200) @PlainText @Nullable String search,
            PageQuery query) {
        return answers.page(new ServiceFilter(doctor, isActive, search), query);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<ServiceView>> get(@PathVariable long id) {
        return answers.get(id);
    }

    @PostMapping
    Mono<ResponseEntity<ServiceView>> add(
            @Valid @RequestBody ServiceRequest request, Caller caller, IdempotencyKey key) {
        writable.open(caller);
        return offers.add(request.details(), key).flatMap(answers::created);
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
                .map(answers::ok);
    }

    @PatchMapping("/{id}")
    Mono<ResponseEntity<ServiceView>> change(
            @PathVariable long id,
            @Valid @RequestBody ServicePatch patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        writable.open(caller);
        return offers.change(id, patch::applyTo, version -> EntityTags.check(ifMatch, version))
                .map(answers::ok);
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
}

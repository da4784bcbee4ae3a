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
import org.umoorsehhat.scheduling.directory.Directory;
import org.umoorsehhat.scheduling.directory.Doctor;
import org.umoorsehhat.scheduling.directory.DoctorDetails;
import org.umoorsehhat.scheduling.directory.Doctors;
import org.umoorsehhat.scheduling.directory.Doctors.DoctorFilter;
import org.umoorsehhat.scheduling.web.PlainText;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(DoctorController.PATH)
class DoctorController {

    static final String PATH = "/api/appointments/doctors";

    private final EntryAnswers<Doctor, DoctorDetails, DoctorFilter, DoctorView> answers;
    private final Directory directory;
    private final WritableDirectory writable;

    DoctorController(Doctors doctors, Directory directory, WritableDirectory writable) {
        this.answers = new EntryAnswers<>(doctors, PATH, "doctor", DoctorView::of);
        this.directory = directory;
        this.writable = writable;
    }

    @GetMapping
    Mono<Page<DoctorView>> list(
            @RequestParam(required = false) @Size(max = 200) @PlainText @Nullable String specialty,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
            @RequestParam(required = false) @Size(max = 200) @PlainText @Nullable String search,
            PageQuery query) {
        return answers.page(new DoctorFilter(specialty, isActive, search), query);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<DoctorView>> get(@PathVariable long id) {
        return answers.get(id);
    }

    @PostMapping
    Mono<ResponseEntity<DoctorView>> register(
            @Valid @RequestBody DoctorRequest request, Caller caller, IdempotencyKey key) {
        writable.open(caller);
        return directory.register(request.details(), key).flatMap(answers::created);
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<DoctorView>> replace(
            @PathVariable long id,
            @Valid @RequestBody DoctorRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        writable.open(caller);
        return directory
                .change(id, old -> request.details(), version -> EntityTags.check(ifMatch, version))
                .map(answers::ok);
    }

    @PatchMapping("/{id}")
    Mono<ResponseEntity<DoctorView>> change(
            @PathVariable long id,
            @Valid @RequestBody DoctorPatch patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        writable.open(caller);
        return directory
                .change(id, patch::applyTo, version -> EntityTags.check(ifMatch, version))
                .map(answers::ok);
    }

    /** Deactivates: appointments that exist stay, so the doctor does, too. */
    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> deactivate(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        writable.open(caller);
        return directory
                .change(
                        id,
                        DoctorDetails::deactivated,
                        version -> EntityTags.check(ifMatch, version))
                .thenReturn(ResponseEntity.noContent().build());
    }
}

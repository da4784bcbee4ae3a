package org.umoorsehhat.scheduling.place.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
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
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.web.Edit;
import org.umoorsehhat.chassis.web.ReadOnlyFields;
import org.umoorsehhat.scheduling.directory.web.DirectoryController;
import org.umoorsehhat.scheduling.place.LocationCommands;
import org.umoorsehhat.scheduling.place.persistence.PostgresLocations;
import org.umoorsehhat.scheduling.place.rules.Location;
import org.umoorsehhat.scheduling.place.rules.LocationDetails;
import org.umoorsehhat.scheduling.place.rules.PlaceFilter;
import reactor.core.publisher.Mono;

/** Where the clinic is; administrators write. */
@RestController
@Recorded("location")
@RequestMapping(LocationController.PATH)
class LocationController
        extends DirectoryController<
                Location, LocationDetails, PlaceFilter, LocationRequest, LocationView> {

    static final String PATH = "/api/appointments/locations";

    LocationController(
            PostgresLocations locations, LocationCommands commands, ReadOnlyFields readOnly) {
        super(PATH, locations, commands, caller -> caller.require(Role.ADMIN), readOnly);
    }

    @GetMapping
    @Unrecorded(because = "the directory, which everybody reads")
    Mono<Page<LocationView>> list(
            @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
            @RequestParam(required = false) @Parameter(description = ORDERING)
                    @Nullable String ordering,
            PageQuery query,
            Caller caller) {
        return page(new PlaceFilter(null, isActive), ordering, query, caller);
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<LocationView>> replace(
            @PathVariable long id,
            @Valid @RequestBody Edit<LocationRequest> request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return changed(id, request.others(), old -> request.edited().details(), ifMatch, caller);
    }

    @PatchMapping("/{id}")
    Mono<ResponseEntity<LocationView>> change(
            @PathVariable long id,
            @Valid @RequestBody Edit<LocationPatch> patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return changed(id, patch.others(), old -> patch.edited().applyTo(old), ifMatch, caller);
    }

    /** Deactivates: its name stays. */
    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> deactivate(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return changed(id, Map.of(), old -> old.deactivated(), ifMatch, caller)
                .thenReturn(ResponseEntity.noContent().build());
    }

    @Override
    protected String name(Location location) {
        return location.details().name();
    }

    @Override
    protected LocationView view(Location location, Caller caller) {
        return LocationView.of(location);
    }
}

package org.umoorsehhat.gateway.pages;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.problem.Problem;

/** The one page that shows all others, at each of their addresses, and what it has to know. */
@RestController
class PagesController {

    private final Resource page = new ClassPathResource("/web/index.html");
    private final Config config;

    PagesController(
            PagesProperties pages,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        config =
                new Config(
                        issuer,
                        pages.clientId(),
                        pages.scopes(),
                        pages.languages(),
                        new Clinic(pages.clinicName(), pages.clinicColour()));
    }

    /** See {@link PagesProperties}. */
    record Config(
            String issuer, String clientId, String scopes, List<String> languages, Clinic clinic) {}

    record Clinic(String name, String colour) {}

    /** Nothing here is secret. */
    @GetMapping("/config.json")
    ResponseEntity<Config> config() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .body(config);
    }

    /** The pages' own addresses: what else is unknown stays a problem. */
    @GetMapping(
            path = {
                "/",
                "/find/**",
                "/book/**",
                "/my-appointments/**",
                "/waiting-list",
                "/profile",
                "/link",
                "/doctor/**",
                "/desk/**",
                "/signed-in"
            },
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> page() {
        if (!page.exists()) {
            throw Problem.of(
                    HttpStatus.NOT_FOUND,
                    "The pages are not built here. Build with Node 20.19 or newer.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .body(page);
    }
}

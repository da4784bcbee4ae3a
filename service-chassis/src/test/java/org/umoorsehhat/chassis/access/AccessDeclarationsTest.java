package org.umoorsehhat.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.umoorsehhat.chassis.access.AccessDeclarations.Declaration;

/** An endpoint cannot be forgotten: it says whether its calls are recorded, or nothing starts. */
class AccessDeclarationsTest {

    abstract static class Directory {

        @GetMapping("/{id}")
        public String get() {
            return "";
        }

        @GetMapping
        @Unrecorded(because = "everybody reads it")
        public String list() {
            return "";
        }
    }

    @RestController
    @RequestMapping("/api/appointments/doctors")
    @Recorded("doctor")
    static class Doctors extends Directory {}

    @RestController
    @RequestMapping("/api/appointments/patients")
    @Recorded(value = "patient", patient = "id")
    static class Patients extends Directory {}

    @RestController
    @RequestMapping("/api/appointments/forgotten")
    static class Forgotten extends Directory {}

    @RestController
    @RequestMapping("/unsubscribe")
    static class NoApi extends Directory {}

    private static AccessDeclarations of(Class<?>... controllers) {
        var context = new StaticApplicationContext();
        for (Class<?> controller : controllers) {
            context.registerSingleton(controller.getSimpleName(), controller);
        }
        context.refresh();
        var endpoints = new RequestMappingHandlerMapping();
        endpoints.setApplicationContext(context);
        endpoints.afterPropertiesSet();
        var declarations = new AccessDeclarations(endpoints);
        declarations.afterSingletonsInstantiated();
        return declarations;
    }

    @Test
    void whatIsInheritedIsAnEndpointOfEach() {
        assertThat(of(Doctors.class, Patients.class).all())
                .containsExactlyInAnyOrder(
                        new Declaration("GET /doctors", null, null),
                        new Declaration("GET /doctors/{id}", "doctor", null),
                        new Declaration("GET /patients", null, null),
                        new Declaration("GET /patients/{id}", "patient", "id"));
    }

    @Test
    void oneThatSaysNothingKeepsTheServiceFromStarting() {
        assertThatThrownBy(() -> of(Doctors.class, Forgotten.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GET /forgotten/{id}")
                .hasMessageNotContaining("doctors");
    }

    @Test
    void whatIsNotOfTheApiSaysNothing() {
        assertThat(of(NoApi.class).all()).isEmpty();
    }
}

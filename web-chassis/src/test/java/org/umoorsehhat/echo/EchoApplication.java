package org.umoorsehhat.echo;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.TreeSet;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Mono;

@SpringBootApplication
public class EchoApplication {

    /**
     * @param text what to repeat
     */
    record Echo(@NotBlank String text) {}

    @RestController
    static class EchoController {

        @GetMapping("/echo/roles")
        Mono<Page<String>> roles(Caller caller, PageQuery query) {
            var roles = new TreeSet<String>();
            caller.roles().forEach(role -> roles.add(role.claim()));
            return Mono.just(query.toPage(List.copyOf(roles), roles.size()));
        }

        @PostMapping("/echo")
        Mono<Echo> echo(Caller caller, @Valid @RequestBody Echo echo) {
            caller.require(Role.ADMIN);
            return Mono.just(echo);
        }

        @GetMapping("/echo/fault")
        Mono<Echo> fault() {
            return Mono.error(new IllegalStateException("a secret of the inside"));
        }
    }
}

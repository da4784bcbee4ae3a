package org.umoorsehhat.localstack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.umoorsehhat.localstack.process.Launch;

/** A Spring Boot application in a JVM of its own. */
final class ServicePart implements Part {

    private final Service service;
    private final Home home;
    private final Ports ports;
    private final ServiceEnvironment environment;
    private final Path jar;

    ServicePart(Service service, Home home, Ports ports, ServiceEnvironment environment) {
        this.service = service;
        this.home = home;
        this.ports = ports;
        this.environment = environment;
        this.jar = home.folder().resolve("jars").resolve(service.title() + ".jar");
    }

    @Override
    public String name() {
        return service.title();
    }

    @Override
    public Set<Port> ports() {
        return Set.of(service.port());
    }

    @Override
    public Set<String> needs() {
        if (service == Service.CONFIG_SERVER) {
            return Set.of();
        }
        return service.database() == null
                ? Set.of(Service.CONFIG_SERVER.title())
                : Set.of(Service.CONFIG_SERVER.title(), PostgresPart.NAME, KafkaPart.NAME);
    }

    /** It runs from a copy: a build may replace the jar below a JVM that still reads from it. */
    @Override
    public void prepare() throws IOException {
        Path built = home.jar(service.title());
        Files.createDirectories(jar.getParent());
        Files.copy(built, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Launch launch() {
        List<String> command =
                Java.command(
                        home.folder(),
                        service.heap(),
                        List.of("-XX:MaxDirectMemorySize=64m", "-jar", jar.toString()));
        return new Launch(name(), command, environment.of(service), home.log(name()));
    }

    @Override
    public boolean isReady() {
        return Answers.ok(ports.http(service.port()).resolve("/actuator/health/readiness"));
    }
}

package org.umoorsehhat.localstack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.umoorsehhat.localstack.part.postgres.PostgresPart;
import org.umoorsehhat.localstack.process.Launch;

/** A Spring Boot application in a JVM of its own. */
final class ServicePart implements Part {

    private final String name;
    private final Service service;
    private final Home home;
    private final Ports ports;
    private final ServiceEnvironment environment;
    private final boolean notesClasses;

    /**
     * @param notesClasses whether a start without an archive notes what one would hold
     */
    ServicePart(
            String name,
            Service service,
            Home home,
            Ports ports,
            ServiceEnvironment environment,
            boolean notesClasses) {
        this.name = name;
        this.service = service;
        this.home = home;
        this.ports = ports;
        this.environment = environment;
        this.notesClasses = notesClasses;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Port> ports() {
        return EnumSet.of(service.port(), service.management());
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

    @Override
    public void prepare() throws IOException, InterruptedException {
        unpacked().prepare(home.log(name()));
    }

    @Override
    public Launch launch() {
        var rest = new ArrayList<String>();
        rest.add("-XX:MaxDirectMemorySize=64m");
        try {
            UnpackedJar unpacked = unpacked();
            rest.addAll(archive(unpacked).options(notesClasses));
            rest.addAll(environment.jvmOptions());
            rest.addAll(unpacked.program());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = Java.command(home.folder(), service.heap(), rest);
        return new Launch(name(), command, environment.of(service), home.log(name()));
    }

    @Override
    public boolean lacksArchive() {
        try {
            return archive(unpacked()).isLacking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void makeArchive() throws IOException, InterruptedException {
        archive(unpacked()).make(home.folder(), home.log("archives"));
    }

    private ClassArchive archive(UnpackedJar unpacked) throws IOException {
        return ClassArchive.of(
                service.title(), home.programs().resolve("archives"), unpacked.libraries());
    }

    private UnpackedJar unpacked() {
        try {
            return UnpackedJar.of(service.title(), home.jar(service.title()), home.programs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isReady() {
        return Answers.ok(ports.http(service.management()).resolve("/actuator/health/readiness"));
    }
}

package org.umoorsehhat.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Environment variables that processes of this platform read. */
final class Variables {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
    private static final Pattern DOCUMENTED = Pattern.compile("`([A-Z][A-Z0-9_]+)`");

    private Variables() {}

    /** Those that a file of configuration reads, the page about them lists, or a chassis binds. */
    static Set<String> known() {
        var known = new LinkedHashSet<>(Set.of("SPRING_PROFILES_ACTIVE"));
        Checkout.files("config-repo").stream()
                .filter(file -> file.toString().endsWith(".yml"))
                .forEach(file -> collect(PLACEHOLDER, Checkout.text(file), known));
        for (String module : new String[] {"config-server", "identity-server"}) {
            collect(
                    PLACEHOLDER,
                    Checkout.text(module + "/src/main/resources/application.yml"),
                    known);
        }
        known.addAll(boundByName());
        collect(DOCUMENTED, Checkout.text("config-repo/README.md"), known);
        collect(DOCUMENTED, Checkout.text("config-server/README.md"), known);
        return known;
    }

    /** Properties of both chassis, as the environment spells them. */
    private static Set<String> boundByName() {
        return Variables.class
                .getClassLoader()
                .resources("META-INF/spring-configuration-metadata.json")
                .map(Variables::read)
                .flatMap(metadata -> metadata.path("properties").valueStream())
                .map(property -> property.path("name").asString())
                .filter(name -> name.startsWith("umoorsehhat."))
                .map(name -> name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static JsonNode read(URL resource) {
        try (var in = resource.openStream()) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        pattern.matcher(text).results().forEach(found -> into.add(found.group(1)));
    }
}

package org.umoorsehhat.deployment;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.AntPathMatcher;
import tools.jackson.databind.JsonNode;

/**
 * What clients may reach, and who answers it. There is one list: the gateway's routes and pages in
 * {@code config-repo/gateway.yml}, and identity-server's public paths in its own file. Deployments
 * only say at which address each of the two is.
 */
final class Routes {

    /** Who has an address that clients know. */
    enum Server {
        GATEWAY("gateway"),
        IDENTITY("identity-server");

        final String service;

        Server(String service) {
            this.service = service;
        }
    }

    private static final String PAGES =
            "gateway/src/main/java/org/umoorsehhat/gateway/pages/PagesController.java";
    private static final Pattern ADDRESS = Pattern.compile("\"(/[^\"]*)\"");
    private static final AntPathMatcher PATHS = new AntPathMatcher();

    private Routes() {}

    /** Patterns of all paths that the server answers. */
    static List<String> of(Server server) {
        JsonNode file =
                Checkout.documents(Checkout.text("config-repo/" + server.service + ".yml"))
                        .getFirst();
        if (server == Server.IDENTITY) {
            return file.at("/umoorsehhat/identity/public-paths")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        }
        var patterns = new ArrayList<String>();
        for (JsonNode route : file.at("/spring/cloud/gateway/server/webflux/routes")) {
            route.path("predicates")
                    .valueStream()
                    .map(JsonNode::asString)
                    .filter(predicate -> predicate.startsWith("Path="))
                    .flatMap(predicate -> Arrays.stream(predicate.substring(5).split(",")))
                    .forEach(patterns::add);
        }
        patterns.add(file.at("/springdoc/swagger-ui/path").asString());
        pages().forEach(patterns::add);
        return patterns;
    }

    /** The addresses of the pages, as the controller lists them that serves each of them. */
    private static Stream<String> pages() {
        String source = Checkout.text(PAGES);
        int from = source.indexOf("path = {");
        return links(ADDRESS, source.substring(from, source.indexOf('}', from)));
    }

    /** With and without a slash at its end a path means the same. */
    static boolean answers(Server server, String path) {
        String bare = path.length() > 1 && path.endsWith("/") ? path.replaceAll("/$", "") : path;
        return of(server).stream().anyMatch(pattern -> PATHS.match(pattern, bare));
    }

    /** Who is at that address in docker compose and with {@code make up}: each has its port. */
    static Optional<Server> onOneMachine(URI link) {
        return Stream.of(Server.values())
                .filter(server ->
                        Checkout.text("config-repo/" + server.service + ".yml")
                                .contains("${SERVER_PORT:" + link.getPort() + "}"))
                .filter(server ->
                        Checkout.yaml("docker-compose.yml")
                                .at("/services/" + server.service + "/ports")
                                .valueStream()
                                .anyMatch(port -> port.asString().endsWith(":" + link.getPort())))
                .findFirst();
    }

    /** Who is at that address in production, if the path is let through. */
    static Optional<Server> inProduction(URI link) {
        return Overlay.production().all("HTTPRoute").stream()
                .filter(route ->
                        route.at("/spec/hostnames")
                                .valueStream()
                                .anyMatch(host -> host.asString().equals(link.getHost())))
                .flatMap(route -> route.at("/spec/rules").valueStream())
                .filter(rule ->
                        rule.path("matches")
                                .valueStream()
                                .anyMatch(match -> fits(match.path("path"), link.getPath())))
                .map(rule -> rule.at("/backendRefs/0/name").asString())
                .map(Routes::named)
                .findFirst();
    }

    /** The form in which a route of the Kubernetes Gateway API says the same as a pattern. */
    static String match(String pattern) {
        return pattern.endsWith("/**")
                ? "PathPrefix " + pattern.substring(0, pattern.length() - 3)
                : "Exact " + pattern;
    }

    private static boolean fits(JsonNode match, String path) {
        String value = match.path("value").asString();
        return switch (match.path("type").asString()) {
            case "Exact" -> path.equals(value);
            case "PathPrefix" ->
                    value.equals("/") || path.equals(value) || path.startsWith(value + "/");
            default -> throw new AssertionError("unknown kind of match: " + match);
        };
    }

    private static Server named(String service) {
        return Stream.of(Server.values())
                .filter(server -> server.service.equals(service))
                .findFirst()
                .orElseThrow();
    }

    /** What a text links to, without what follows a question mark. */
    static Stream<String> links(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).distinct();
    }
}

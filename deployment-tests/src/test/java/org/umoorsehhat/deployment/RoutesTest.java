package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.deployment.Routes.Server.GATEWAY;
import static org.umoorsehhat.deployment.Routes.Server.IDENTITY;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.deployment.Routes.Server;
import tools.jackson.databind.JsonNode;

/** Whatever a letter, a message or a page links to is there, wherever the platform runs. */
class RoutesTest {

    private static final Pattern IN_A_MESSAGE =
            Pattern.compile("(https?://clinic\\.example[^\\s\"<>?]*)");
    private static final Pattern FOR_A_PURPOSE = Pattern.compile("/link#(\\w+)\\.");
    private static final Pattern PURPOSES = Pattern.compile("purposes: ([a-z,]+)");
    private static final Pattern IN_A_PAGE =
            Pattern.compile("(?:href|src|action)=\\\\?\"(/[^\"?\\\\]*)");

    /** In the source of identity-server: where it listens, and where it sends browsers. */
    private static final Pattern IN_THE_SOURCE = Pattern.compile("\"(/[a-z.][\\w./*-]*)[?\"]");

    private static final String ON_ONE_MACHINE = "http://localhost:8080";
    private static final String HOST = "https://api.umoorsehhat.example";

    @Test
    void everyLinkOfEveryMessageLeadsSomewhere() {
        List<String> links =
                texts("notification-service/src/test/resources/golden", "")
                        .flatMap(text -> Routes.links(IN_A_MESSAGE, text))
                        .map(link -> URI.create(link).getPath())
                        .distinct()
                        .toList();

        assertThat(links).hasSizeGreaterThan(4).anyMatch(path -> path.contains("/unsubscribe/"));
        assertThat(links).allSatisfy(RoutesTest::isAnsweredByTheGateway);
    }

    /** What a link is good for stands behind the {@code #}, which no server sees. */
    @Test
    void everyLinkThatActsIsForSomethingThatAServiceAnswers() {
        Stream<String> answered =
                Stream.of("booking", "waitlist")
                        .map(service -> Checkout.text("config-repo/" + service + "-service.yml"))
                        .flatMap(config -> Routes.links(PURPOSES, config))
                        .flatMap(purposes -> Stream.of(purposes.split(",")));
        List<String> purposes =
                texts("notification-service/src/test/resources/golden", "")
                        .flatMap(text -> Routes.links(FOR_A_PURPOSE, text))
                        .distinct()
                        .toList();

        assertThat(purposes)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(answered, Stream.of("unsubscribe")).toList());
        String page = Checkout.text("web/src/patient/links/LinkPage.tsx");
        assertThat(purposes)
                .allSatisfy(purpose -> assertThat(page).contains("  " + purpose + ": "));
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() {
        assertThat(texts("notification-service/src/main", "Controller.java"))
                .flatMap(page -> Routes.links(IN_A_PAGE, page).toList())
                .allSatisfy(RoutesTest::isAnsweredByTheGateway);
        assertThat(texts("identity-server/src/main", ".html"))
                .flatMap(page -> Routes.links(IN_A_PAGE, page).toList())
                .allSatisfy(RoutesTest::isAnsweredByIdentity);
    }

    @Test
    void whatIdentityServerShowsToBrowsersIsLetThrough() {
        List<String> paths =
                texts("identity-server/src/main", ".java")
                        .flatMap(source -> Routes.links(IN_THE_SOURCE, source))
                        .filter(path -> !path.startsWith("/actuator") && !path.equals("/error"))
                        .distinct()
                        .toList();

        assertThat(paths).contains("/login", "/oauth2/token");
        assertThat(paths).allSatisfy(RoutesTest::isAnsweredByIdentity);
        // What the framework's log-in form brings along.
        assertThat(List.of("/logout", "/default-ui.css"))
                .allSatisfy(RoutesTest::isAnsweredByIdentity);
    }

    @Test
    void messagesSendPeopleToTheGateway() {
        String url =
                Overlay.production()
                        .one("Deployment", "notification-service")
                        .environment()
                        .filter(variable -> variable.path("name").asString().equals("PUBLIC_URL"))
                        .map(variable -> variable.path("value").asString())
                        .findFirst()
                        .orElseThrow();

        assertThat(url).isEqualTo(HOST);
        assertThat(Checkout.text("docker-compose.yml"))
                .contains("${PUBLIC_URL:-" + ON_ONE_MACHINE + "}");
        assertThat(Checkout.text("config-repo/notification-service.yml"))
                .contains("${PUBLIC_URL:" + ON_ONE_MACHINE + "}");
    }

    @Test
    void productionLetsThroughWhatIdentityServersListSaysAndNoMore() {
        Stream<String> matches =
                Overlay.production()
                        .one("HTTPRoute", "identity")
                        .at("/spec/rules")
                        .valueStream()
                        .flatMap(rule -> rule.path("matches").valueStream())
                        .map(match -> match.path("path"))
                        .map(path ->
                                path.path("type").asString() + " " + path.path("value").asString());

        assertThat(matches)
                .containsExactlyInAnyOrderElementsOf(
                        Routes.of(IDENTITY).stream().map(Routes::match).toList());
        assertThat(List.of("/actuator/prometheus", "/actuator/health"))
                .allSatisfy(path ->
                        assertThat(
                                        Routes.inProduction(
                                                URI.create(
                                                        "https://id.umoorsehhat.example" + path)))
                                .isEmpty());
    }

    @Test
    void everyRouteOfTheGatewayIsLetThrough() {
        assertThat(Routes.of(GATEWAY)).hasSizeGreaterThan(10);
        assertThat(Routes.of(GATEWAY))
                .allSatisfy(pattern ->
                        isAnsweredByTheGateway(
                                pattern.replace("/**", "/x").replaceAll("\\{\\w+}", "x")));
        JsonNode network = Overlay.production().one("NetworkPolicy", "gateway").json();
        assertThat(network.at("/spec/ingress/0/ports").findValuesAsString("port"))
                .as("the ingress does not come to the actuator's port")
                .containsExactly("http");
    }

    private static void isAnsweredByTheGateway(String path) {
        assertThat(Routes.onOneMachine(URI.create(ON_ONE_MACHINE + path))).contains(GATEWAY);
        assertThat(Routes.inProduction(URI.create(HOST + path))).as(path).contains(GATEWAY);
        assertThat(Routes.answers(GATEWAY, path)).as(path).isTrue();
    }

    private static void isAnsweredByIdentity(String path) {
        String some = path.replace("/**", "/x").replace("/*", "/x");
        assertThat(Routes.onOneMachine(URI.create("http://localhost:9000" + some)))
                .contains(IDENTITY);
        assertThat(Routes.inProduction(URI.create("https://id.umoorsehhat.example" + some)))
                .as(path)
                .contains(IDENTITY);
        assertThat(Routes.answers(Server.IDENTITY, some)).as(path).isTrue();
    }

    /** All files in a folder and below whose names end so. */
    private static Stream<String> texts(String folder, String end) {
        try (Stream<Path> files = Files.walk(Checkout.ROOT.resolve(folder))) {
            return files
                    .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(end))
                    .map(Checkout::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

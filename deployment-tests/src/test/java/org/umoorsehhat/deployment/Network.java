package org.umoorsehhat.deployment;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.umoorsehhat.deployment.Pods.Pod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Says what network policies allow, as a cluster would: a connection needs the sender's and the
 * receiver's consent, and policies add up. Ports are TCP; port ranges are not used here.
 */
final class Network {

    private final List<JsonNode> policies;
    private final List<Pod> pods;

    Network(Overlay overlay) {
        this.pods = Pods.of(overlay);
        this.policies =
                Stream.concat(
                                overlay.all("NetworkPolicy").stream()
                                        .map(policy -> policy.json().path("spec")),
                                overlay.all("Kafka").stream().map(Network::byStrimzi))
                        .toList();
    }

    /** All connections that are allowed, as {@code from -> to:port}. */
    TreeSet<String> arrows() {
        var arrows = new TreeSet<String>();
        for (Pod from : pods) {
            for (Pod to : pods) {
                if (from.isOurs() || to.isOurs()) {
                    to.ports().values().stream()
                            .filter(port -> allows(from, to, port))
                            .forEach(port -> arrows.add(arrow(from, to, port)));
                }
            }
        }
        return arrows;
    }

    private static String arrow(Pod from, Pod to, int port) {
        return from.name() + " -> " + to.name() + ":" + port;
    }

    boolean allows(Pod from, Pod to, int port) {
        return side(from, to, to, port, "Egress") && side(to, from, to, port, "Ingress");
    }

    List<Pod> pods() {
        return pods;
    }

    private boolean side(Pod subject, Pod other, Pod receiver, int port, String type) {
        if (!subject.isOurs()) {
            return true;
        }
        var applying =
                policies.stream()
                        .filter(p -> p.path("policyTypes").toString().contains(type))
                        .filter(p -> selects(p.path("podSelector"), subject.labels()))
                        .toList();
        String peers = type.equals("Egress") ? "to" : "from";
        return applying.isEmpty()
                || applying.stream()
                        .flatMap(p -> p.path(type.toLowerCase(java.util.Locale.ROOT)).valueStream())
                        .anyMatch(rule ->
                                peer(rule.path(peers), other)
                                        && port(rule.path("ports"), receiver, port));
    }

    private static boolean peer(JsonNode peers, Pod other) {
        return peers.isEmpty() || peers.valueStream().anyMatch(peer -> isMeant(peer, other));
    }

    private static boolean isMeant(JsonNode peer, Pod other) {
        if (peer.has("ipBlock")) {
            return !other.address().isEmpty()
                    && within(other.address(), peer.at("/ipBlock/cidr").asString())
                    && peer.at("/ipBlock/except")
                            .valueStream()
                            .noneMatch(block -> within(other.address(), block.asString()));
        }
        boolean namespace =
                peer.has("namespaceSelector")
                        ? other.address().isEmpty()
                                && selects(peer.path("namespaceSelector"), other.namespaceLabels())
                        : other.isOurs();
        return namespace
                && (!peer.has("podSelector") || selects(peer.path("podSelector"), other.labels()));
    }

    private static boolean port(JsonNode ports, Pod receiver, int wanted) {
        return ports.isEmpty()
                || ports.valueStream()
                        .map(port -> port.path("port"))
                        .anyMatch(port ->
                                port.isInt()
                                        ? port.asInt() == wanted
                                        : receiver.ports()
                                                .getOrDefault(port.asString(), -1)
                                                .equals(wanted));
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet()
                        .containsAll(Manifest.strings(selector.path("matchLabels")).entrySet())
                && selector.path("matchExpressions")
                        .valueStream()
                        .allMatch(expression -> fits(expression, labels));
    }

    private static boolean fits(JsonNode expression, Map<String, String> labels) {
        String value = labels.get(expression.path("key").asString());
        boolean isIn =
                expression.path("values").valueStream().anyMatch(v -> v.asString().equals(value));
        return switch (expression.path("operator").asString()) {
            case "In" -> isIn;
            case "NotIn" -> !isIn;
            default -> throw new AssertionError("not understood: " + expression);
        };
    }

    private static boolean within(String address, String cidr) {
        var parts = cidr.split("/");
        int bits = Integer.parseInt(parts[1]);
        return bits == 0 || number(address) >>> (32 - bits) == number(parts[0]) >>> (32 - bits);
    }

    private static long number(String address) {
        long number = 0;
        for (String part : address.split("\\.")) {
            number = number * 256 + Integer.parseInt(part);
        }
        return number;
    }

    /** The policy that the Strimzi operator makes of the listeners, and for its own pods. */
    private static JsonNode byStrimzi(Manifest kafka) {
        var nodes = JsonNodeFactory.instance;
        var policy = nodes.objectNode();
        policy.putObject("podSelector")
                .putObject("matchLabels")
                .put("strimzi.io/name", "kafka-kafka");
        policy.putArray("policyTypes").add("Ingress");
        var rules = policy.putArray("ingress");
        for (JsonNode listener : kafka.at("/spec/kafka/listeners")) {
            var rule = rules.addObject();
            rule.putArray("ports").addObject().put("port", listener.path("port").asInt());
            rule.set(
                    "from",
                    listener.path("networkPolicyPeers").isMissingNode()
                            ? nodes.arrayNode()
                            : listener.path("networkPolicyPeers"));
        }
        for (int internal : new int[] {9090, 9091}) {
            var rule = rules.addObject();
            rule.putArray("ports").addObject().put("port", internal);
            rule.putArray("from")
                    .addObject()
                    .putObject("podSelector")
                    .putObject("matchLabels")
                    .put("strimzi.io/cluster", "kafka");
        }
        return policy;
    }
}

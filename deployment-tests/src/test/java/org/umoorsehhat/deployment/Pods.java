package org.umoorsehhat.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Who there is to talk to in a cluster: the overlay's pods, those that operators make, other
 * namespaces, and outside.
 */
final class Pods {

    static final String NAMESPACE = "umoor-sehhat";

    /**
     * Somebody who may send or answer.
     *
     * @param ports by name; those that are tried
     * @param address for whom is outside the cluster, else empty
     */
    record Pod(
            String name,
            String namespace,
            Map<String, String> namespaceLabels,
            Map<String, String> labels,
            Map<String, Integer> ports,
            String address) {

        boolean isOurs() {
            return namespace.equals(NAMESPACE);
        }
    }

    private Pods() {}

    static List<Pod> of(Overlay overlay) {
        var pods = new ArrayList<Pod>();
        for (String kind : new String[] {"Deployment", "StatefulSet"}) {
            overlay.all(kind).forEach(w -> pods.add(ours(w.name(), labels(w), ports(w))));
        }
        overlay.all("Cluster").forEach(cluster -> pods.add(database(cluster)));
        overlay.all("KafkaNodePool").forEach(pool -> pods.add(broker(pool)));
        pods.add(elsewhere("ingress", Map.of("umoorsehhat.org/ingress", "true"), Map.of()));
        pods.add(namespace("monitoring", Map.of("otlp", 4318, "web", 9090)));
        pods.add(namespace("keda", Map.of()));
        pods.add(namespace("cnpg-system", Map.of()));
        pods.add(namespace("default", Map.of("web", 8080)));
        var outside = Map.of("smtp", 587, "https", 443, "api", 6443, "postgres", 5432, "http", 80);
        pods.add(new Pod("internet", "", Map.of(), Map.of(), outside, "203.0.113.7"));
        pods.add(new Pod("lan", "", Map.of(), Map.of(), outside, "10.20.30.40"));
        return pods;
    }

    static Pod dns() {
        return new Pod(
                "dns",
                "kube-system",
                Map.of("kubernetes.io/metadata.name", "kube-system"),
                Map.of("k8s-app", "kube-dns"),
                Map.of("dns", 53),
                "");
    }

    private static Pod database(Manifest cluster) {
        var labels = new HashMap<>(Manifest.strings(cluster.at("/spec/inheritedMetadata/labels")));
        labels.put("cnpg.io/cluster", cluster.name());
        return ours(
                cluster.name(), labels, Map.of("postgres", 5432, "status", 8000, "metrics", 9187));
    }

    private static Pod broker(Manifest pool) {
        var labels = new HashMap<>(Manifest.strings(pool.at("/spec/template/pod/metadata/labels")));
        labels.put("strimzi.io/cluster", "kafka");
        labels.put("strimzi.io/name", "kafka-kafka");
        return ours(
                "kafka", labels, Map.of("controller", 9090, "replication", 9091, "clients", 9092));
    }

    private static Pod ours(String name, Map<String, String> labels, Map<String, Integer> ports) {
        return new Pod(
                name,
                NAMESPACE,
                Map.of("kubernetes.io/metadata.name", NAMESPACE),
                labels,
                ports,
                "");
    }

    private static Pod namespace(String name, Map<String, Integer> ports) {
        return elsewhere(name, Map.of("kubernetes.io/metadata.name", name), ports);
    }

    private static Pod elsewhere(
            String name, Map<String, String> labels, Map<String, Integer> ports) {
        return new Pod(name, name, labels, Map.of("app", name), ports, "");
    }

    private static Map<String, String> labels(Manifest workload) {
        return Manifest.strings(workload.at("/spec/template/metadata/labels"));
    }

    private static Map<String, Integer> ports(Manifest workload) {
        var ports = new HashMap<String, Integer>();
        for (JsonNode port : workload.container().path("ports")) {
            ports.put(port.path("name").asString(), port.path("containerPort").asInt());
        }
        return ports;
    }
}

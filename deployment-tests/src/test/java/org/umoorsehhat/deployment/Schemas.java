package org.umoorsehhat.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the kinds look like, offline: typed models of Kubernetes, the Gateway API and Strimzi; for
 * the other operators the part of their definitions that is used here, as closed JSON Schemas.
 */
final class Schemas {

    private static final Map<String, Class<?>> MODELS =
            Map.ofEntries(
                    Map.entry("v1 ConfigMap", ConfigMap.class),
                    Map.entry("v1 Namespace", Namespace.class),
                    Map.entry("v1 Secret", Secret.class),
                    Map.entry("v1 Service", Service.class),
                    Map.entry("v1 ServiceAccount", ServiceAccount.class),
                    Map.entry("apps/v1 Deployment", Deployment.class),
                    Map.entry("apps/v1 StatefulSet", StatefulSet.class),
                    Map.entry(
                            "autoscaling/v2 HorizontalPodAutoscaler",
                            HorizontalPodAutoscaler.class),
                    Map.entry("gateway.networking.k8s.io/v1 Gateway", Gateway.class),
                    Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
                    Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
                    Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
                    Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
                    Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
                    Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
                    Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));

    private static final Map<String, String> DEFINITIONS =
            Map.of(
                    "postgresql.cnpg.io/v1 Cluster", "cnpg-cluster",
                    "postgresql.cnpg.io/v1 ScheduledBackup", "cnpg-scheduled-backup",
                    "keda.sh/v1alpha1 ScaledObject", "keda-scaled-object",
                    "keda.sh/v1alpha1 TriggerAuthentication", "keda-trigger-authentication",
                    "external-secrets.io/v1 ExternalSecret", "external-secret");

    private static final ObjectMapper STRICT =
            new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .setAnnotationIntrospector(new NoAnySetter());
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    /** What is wrong with a resource; empty if nothing is. */
    static List<String> problems(Manifest manifest) {
        String kind = manifest.apiVersion() + " " + manifest.kind();
        Class<?> model = MODELS.get(kind);
        String definition = DEFINITIONS.get(kind);
        if (model != null) {
            return typed(manifest, model);
        }
        return definition == null
                ? List.of("no schema is known for " + kind)
                : defined(manifest, definition);
    }

    private static List<String> typed(Manifest manifest, Class<?> model) {
        try {
            STRICT.readValue(manifest.json().toString(), model);
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(e.getOriginalMessage());
        }
    }

    private static List<String> defined(Manifest manifest, String definition) {
        var schema =
                REGISTRY.getSchema(
                        Schemas.class.getResourceAsStream("/crds/" + definition + ".json"));
        return schema.validate(manifest.json()).stream().map(Object::toString).toList();
    }

    /** Without it, unknown fields land silently in a map of additional properties. */
    private static final class NoAnySetter extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Boolean hasAnySetter(Annotated annotated) {
            return Boolean.FALSE;
        }
    }
}

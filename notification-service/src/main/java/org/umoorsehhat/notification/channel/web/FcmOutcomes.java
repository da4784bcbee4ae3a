package org.umoorsehhat.notification.channel.web;

import java.util.List;
import org.umoorsehhat.notification.channel.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Firebase answers.
 *
 * @see <a href="https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode">What each code
 *     means, and what to do</a>
 */
final class FcmOutcomes {

    private static final String GONE = "device-gone";

    private FcmOutcomes() {}

    /** The outcome for one device. */
    record ToDevice(String address, Outcome outcome) {

        boolean isGone() {
            return outcome instanceof Outcome.Refused refused && refused.reason().equals(GONE);
        }
    }

    static Outcome of(HttpReplies.Reply reply) {
        if (reply.isOk()) {
            return new Outcome.Accepted(reply.body().path("name").asString(""));
        }
        return switch (code(reply.body().path("error"))) {
            case "UNREGISTERED", "SENDER_ID_MISMATCH" -> new Outcome.Refused(GONE);
            case "INVALID_ARGUMENT" -> new Outcome.Refused("fcm-invalid-argument");
            case "QUOTA_EXCEEDED" -> Outcome.TryLater.busy("fcm-too-many", reply.retryAfter());
            case "UNAVAILABLE" -> new Outcome.TryLater("fcm-unavailable", reply.retryAfter(), true);
            // Apple's or our own credentials: no fault of this device.
            case "THIRD_PARTY_AUTH_ERROR", "UNAUTHENTICATED", "PERMISSION_DENIED" ->
                    Outcome.TryLater.outage("fcm-login-refused");
            case "INTERNAL" -> new Outcome.Unknown("fcm-server-error");
            default -> HttpReplies.byStatus("fcm", reply);
        };
    }

    /** FCM's own code where it gives one, else the status of Google's APIs. */
    private static String code(JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            String code = detail.path("errorCode").asString("");
            if (!code.isEmpty()) {
                return code;
            }
        }
        return error.path("status").asString("");
    }

    /** One device that has it is enough; else what may help later; else refused. */
    static Outcome together(List<ToDevice> devices) {
        List<String> gone =
                devices.stream().filter(ToDevice::isGone).map(ToDevice::address).toList();
        Outcome best = devices.getFirst().outcome();
        for (ToDevice device : devices) {
            if (device.outcome() instanceof Outcome.Accepted(var id, var none)) {
                return new Outcome.Accepted(id, gone);
            }
            if (best instanceof Outcome.Refused) {
                best = device.outcome();
            }
        }
        return best instanceof Outcome.Refused(String reason, var none)
                ? new Outcome.Refused(reason, gone)
                : best;
    }
}

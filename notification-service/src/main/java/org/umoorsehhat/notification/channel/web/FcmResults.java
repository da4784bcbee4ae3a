package org.umoorsehhat.notification.channel.web;

import java.util.List;
import org.umoorsehhat.notification.channel.SendResult;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Firebase answers.
 *
 * @see <a href="https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode">What each code
 *     means, and what to do</a>
 */
final class FcmResults {

    private static final String GONE = "device-gone";

    private FcmResults() {}

    /** The result for one device. */
    record ToDevice(String address, SendResult result) {

        boolean isGone() {
            return result instanceof SendResult.Refused refused && refused.reason().equals(GONE);
        }
    }

    static SendResult of(HttpReplies.Reply reply) {
        if (reply.isOk()) {
            return new SendResult.Accepted(reply.body().path("name").asString(""));
        }
        return switch (code(reply.body().path("error"))) {
            case "UNREGISTERED", "SENDER_ID_MISMATCH" -> new SendResult.Refused(GONE);
            case "INVALID_ARGUMENT" -> new SendResult.Refused("fcm-invalid-argument");
            case "QUOTA_EXCEEDED" -> SendResult.TryLater.busy("fcm-too-many", reply.retryAfter());
            case "UNAVAILABLE" ->
                    new SendResult.TryLater("fcm-unavailable", reply.retryAfter(), true);
            // Apple's or our own credentials: no fault of this device.
            case "THIRD_PARTY_AUTH_ERROR", "UNAUTHENTICATED", "PERMISSION_DENIED" ->
                    SendResult.TryLater.outage("fcm-login-refused");
            case "INTERNAL" -> new SendResult.Unknown("fcm-server-error");
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
    static SendResult together(List<ToDevice> devices) {
        List<String> gone =
                devices.stream().filter(ToDevice::isGone).map(ToDevice::address).toList();
        SendResult best = devices.getFirst().result();
        for (ToDevice device : devices) {
            if (device.result() instanceof SendResult.Accepted(var id, var none)) {
                return new SendResult.Accepted(id, gone);
            }
            if (best instanceof SendResult.Refused) {
                best = device.result();
            }
        }
        return best instanceof SendResult.Refused(String reason, var none)
                ? new SendResult.Refused(reason, gone)
                : best;
    }
}

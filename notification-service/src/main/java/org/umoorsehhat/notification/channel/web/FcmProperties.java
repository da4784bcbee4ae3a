package org.umoorsehhat.notification.channel.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Firebase Cloud Messaging, HTTP v1.
 *
 * @param serviceAccount secret: the service account's key file as JSON; empty: off
 */
@ConfigurationProperties("umoorsehhat.notification.fcm")
record FcmProperties(
        @DefaultValue("https://fcm.googleapis.com") URI baseUrl,
        @DefaultValue("") String serviceAccount) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "FcmProperties[" + baseUrl + "]";
    }
}

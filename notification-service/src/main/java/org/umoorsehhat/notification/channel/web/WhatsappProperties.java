package org.umoorsehhat.notification.channel.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The WhatsApp Cloud API.
 *
 * @param phoneNumberId of the sender; empty: off
 * @param accessToken secret
 * @param template approved template with one variable in its body: the text; must exist in each
 *     language of the text files
 */
@ConfigurationProperties("umoorsehhat.notification.whatsapp-cloud")
record WhatsappProperties(
        @DefaultValue("https://graph.facebook.com/v23.0/") URI baseUrl,
        @DefaultValue("") String phoneNumberId,
        @DefaultValue("") String accessToken,
        @DefaultValue("appointment_update") String template) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "WhatsappProperties[" + baseUrl + "]";
    }
}

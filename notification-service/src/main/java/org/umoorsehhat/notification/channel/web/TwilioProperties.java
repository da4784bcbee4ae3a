package org.umoorsehhat.notification.channel.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Twilio's REST API, for SMS and WhatsApp.
 *
 * @param accountSid starts with AC; empty: off
 * @param authToken secret
 * @param smsFrom number, or messaging service that starts with MG; empty: no SMS
 * @param whatsappFrom number; empty: no WhatsApp
 * @param contentSid approved WhatsApp template whose first variable is the text; empty: plain text,
 *     which WhatsApp delivers only within a conversation
 */
@ConfigurationProperties("umoorsehhat.notification.twilio")
record TwilioProperties(
        @DefaultValue("https://api.twilio.com") URI baseUrl,
        @DefaultValue("") String accountSid,
        @DefaultValue("") String authToken,
        @DefaultValue("") String smsFrom,
        @DefaultValue("") String whatsappFrom,
        @DefaultValue("") String contentSid) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "TwilioProperties[" + baseUrl + "]";
    }
}

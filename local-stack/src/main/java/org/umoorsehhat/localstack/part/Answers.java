package org.umoorsehhat.localstack.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks over HTTP whether a part is ready. */
final class Answers {

    private static final int PATIENCE_MS = 5_000;

    private Answers() {}

    /** Whether a GET is answered with 200. */
    static boolean ok(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}

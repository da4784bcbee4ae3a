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
        return status(uri) == HttpURLConnection.HTTP_OK;
    }

    /** Whether a GET is answered with whatever but a failure of the server. */
    static boolean any(URI uri) {
        int status = status(uri);
        return status > 0 && status < HttpURLConnection.HTTP_INTERNAL_ERROR;
    }

    /** The answer's status; 0 without one. */
    private static int status(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return 0;
        }
    }
}

package org.umoorsehhat.gateway.operations;

import java.time.Instant;
import java.util.List;

/**
 * How the gateway is.
 *
 * @param startedAt of the instance that answers
 * @param services that it calls, in the order of their names
 */
record OperationsView(Instant startedAt, List<UpstreamView> services) {

    /**
     * A service as this instance sees it.
     *
     * @param name which is also the last part of the address at which it says how it is
     * @param circuit {@code closed}: it is called; {@code open}: it failed too often and is not
     *     called for some seconds; {@code half_open}: some calls try whether it is back
     */
    record UpstreamView(String name, String circuit) {}
}

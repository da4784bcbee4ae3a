/** Who the client is, and what the services are told about it. */
@NullMarked
package org.umoorsehhat.gateway.forwarding;

import org.jspecify.annotations.NullMarked;

/** Who may come in at all. What they may do there, the services decide. */
@NullMarked
package org.umoorsehhat.gateway.security;

import org.jspecify.annotations.NullMarked;

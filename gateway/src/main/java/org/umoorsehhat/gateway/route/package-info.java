/** How requests reach the services, and what happens when one of them does not answer. */
@NullMarked
package org.umoorsehhat.gateway.route;

import org.jspecify.annotations.NullMarked;

/** How connections of clients are kept. */
@NullMarked
package org.umoorsehhat.gateway.connection;

import org.jspecify.annotations.NullMarked;

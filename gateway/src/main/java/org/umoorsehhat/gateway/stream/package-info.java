/** Answers that do not end, and hold a connection to a service for as long as they last. */
@NullMarked
package org.umoorsehhat.gateway.stream;

import org.jspecify.annotations.NullMarked;

/** What is refused before anybody here reads it is told as a problem, too (RFC 9457). */
@NullMarked
package org.umoorsehhat.identity.problem;

import org.jspecify.annotations.NullMarked;

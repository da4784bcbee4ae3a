/** What is in a token, and what is remembered of it. */
@NullMarked
package org.umoorsehhat.identity.token;

import org.jspecify.annotations.NullMarked;

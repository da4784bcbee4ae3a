/** Who may ask for a token, and what the token says about them. */
@NullMarked
package org.umoorsehhat.identity.client;

import org.jspecify.annotations.NullMarked;

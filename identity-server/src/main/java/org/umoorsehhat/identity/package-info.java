/**
 * The OpenID Connect provider for running where there is no other: discovery, keys, and tokens for
 * clients that prove who they are.
 */
@NullMarked
package org.umoorsehhat.identity;

import org.jspecify.annotations.NullMarked;

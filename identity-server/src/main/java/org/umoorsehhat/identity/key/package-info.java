/** The keys that tokens are signed with and checked against. */
@NullMarked
package org.umoorsehhat.identity.key;

import org.jspecify.annotations.NullMarked;

/** Sessions and cookies: how many, how long, and what they are called. */
@NullMarked
package org.umoorsehhat.identity.session;

import org.jspecify.annotations.NullMarked;

/** Where people log in and out: the form, its answers, and who they are then. */
@NullMarked
package org.umoorsehhat.identity.login;

import org.jspecify.annotations.NullMarked;

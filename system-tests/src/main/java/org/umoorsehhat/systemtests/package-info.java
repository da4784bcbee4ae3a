/**
 * The running platform as a patient, a doctor and an administrator see it: through the gateway, and
 * in an inbox.
 */
@NullMarked
package org.umoorsehhat.systemtests;

import org.jspecify.annotations.NullMarked;

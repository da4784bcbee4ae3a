/**
 * Two versions of the platform compared: the same requests are played to each, and what they answer
 * and publish is recorded without ids and times. {@code bin/compare-versions} runs it.
 *
 * <p>It knows HTTP, topics and what waits in the databases, and nothing of the services' code: that
 * is what may have changed.
 */
@NullMarked
package org.umoorsehhat.systemtests.compare;

import org.jspecify.annotations.NullMarked;

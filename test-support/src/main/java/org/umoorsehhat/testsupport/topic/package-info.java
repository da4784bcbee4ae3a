/** Topics as other services and partners use them: events in and out, each held to its contract. */
@NullMarked
package org.umoorsehhat.testsupport.topic;

import org.jspecify.annotations.NullMarked;

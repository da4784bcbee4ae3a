/** Requests and answers, as callers of the gateway know them. */
@NullMarked
package org.umoorsehhat.systemtests.compare.api;

import org.jspecify.annotations.NullMarked;

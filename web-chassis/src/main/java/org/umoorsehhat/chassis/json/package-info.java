/** JSON that comes in is taken at its word: bodies of requests, events, and what is stored. */
@NullMarked
package org.umoorsehhat.chassis.json;

import org.jspecify.annotations.NullMarked;

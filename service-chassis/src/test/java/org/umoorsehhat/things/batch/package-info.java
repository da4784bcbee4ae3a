/** Events that are handled together. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.things.batch;

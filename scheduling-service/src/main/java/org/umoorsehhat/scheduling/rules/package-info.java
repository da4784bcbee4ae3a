/** What the rules of all features say in the same way. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.rules;

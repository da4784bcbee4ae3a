/** What all stores need. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.persistence;

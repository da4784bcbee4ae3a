/** What all tables need. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.persistence;

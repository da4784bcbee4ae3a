/** The directory's tables. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.directory.persistence;

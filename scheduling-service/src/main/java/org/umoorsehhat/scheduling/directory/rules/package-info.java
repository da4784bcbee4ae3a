/** Doctors and medical services as values. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.directory.rules;

/** Doctors and medical services. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.directory;

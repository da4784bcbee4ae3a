/** The directory's endpoints. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.directory.web;

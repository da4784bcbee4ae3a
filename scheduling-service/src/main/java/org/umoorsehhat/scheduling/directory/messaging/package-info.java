/** Another system's directory, where it owns the facts. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.directory.messaging;

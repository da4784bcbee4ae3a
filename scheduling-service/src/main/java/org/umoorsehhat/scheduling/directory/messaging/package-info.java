/** The directory's topics: written here, or followed where another system owns it. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.directory.messaging;

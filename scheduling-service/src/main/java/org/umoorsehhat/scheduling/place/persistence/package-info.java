@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.place.persistence;

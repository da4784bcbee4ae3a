/** The event contracts, for tests: schemas to validate against and examples to consume. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.testsupport.contract;

/** Whether the AsyncAPI document, the schemas and the examples are sound and agree. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.contracts;

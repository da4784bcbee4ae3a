/**
 * Asks a service anything its OpenAPI document allows, and much that it does not: it must never
 * fail, and never answer what the document does not say.
 */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.testsupport.fuzz;

/**
 * Asks the whole platform, through the gateway and as every role, anything its OpenAPI documents
 * allow and much that they do not, down to bytes that are no text in any encoding.
 */
package org.umoorsehhat.systemtests.fuzz;

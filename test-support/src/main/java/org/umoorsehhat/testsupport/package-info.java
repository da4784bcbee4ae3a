/**
 * Real PostgreSQL and Kafka for tests, an issuer of tokens, and architecture rules.
 *
 * <p>Nothing here is a mock: containers where a Docker daemon answers, else the same servers
 * embedded.
 */
@NullMarked
package org.umoorsehhat.testsupport;

import org.jspecify.annotations.NullMarked;

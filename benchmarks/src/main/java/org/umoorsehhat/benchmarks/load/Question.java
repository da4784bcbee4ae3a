package org.umoorsehhat.benchmarks.load;

/**
 * One request.
 *
 * @param path below the service's or the gateway's address
 * @param patient whose token it carries
 */
record Question(String path, String body, int patient) {}

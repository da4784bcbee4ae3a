package org.umoorsehhat.chassis.inbox;

/**
 * The group in which all instances of this service share the partitions.
 *
 * @param id the service's name unless configured otherwise
 */
record ConsumerGroup(String id) {}

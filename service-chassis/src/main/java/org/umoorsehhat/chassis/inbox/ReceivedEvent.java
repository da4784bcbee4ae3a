package org.umoorsehhat.chassis.inbox;

/** An event with its data, as its consumer sees them. */
public record ReceivedEvent<T>(T data, IncomingEvent event) {}

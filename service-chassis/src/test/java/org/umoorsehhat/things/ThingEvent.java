package org.umoorsehhat.things;

public record ThingEvent(long thingId, String name) {}

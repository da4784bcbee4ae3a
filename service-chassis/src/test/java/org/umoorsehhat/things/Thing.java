package org.umoorsehhat.things;

public record Thing(long id, String name, long version) {}

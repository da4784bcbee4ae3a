package org.umoorsehhat.scheduling.series.rules;

/** A series that may have something to publish. */
public record DueSeries(long id, long doctor) {}

package org.umoorsehhat.notification.preference;

import org.umoorsehhat.notification.preference.rules.Preferences;

/** A patient's preferences, at a version. */
public record StoredPreferences(long patientId, Preferences preferences, long version) {}

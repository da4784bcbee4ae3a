package org.umoorsehhat.systemtests.truth;

import java.util.Map;
import java.util.TreeMap;

/** A patient, and what they have been told. */
final class TruthPatient {

    /** What somebody may want not to hear. */
    enum Silence {
        NONE,
        UPDATES,
        OFFERS
    }

    final long id;
    final String email;
    final String phone;

    /** By which all but reminders come: email or sms. */
    final String channel;

    final Silence silence;
    boolean isActive = true;

    /** How many of each kind have come over which channel. */
    final Map<String, Integer> told = new TreeMap<>();

    TruthPatient(long id, String email, String phone, String channel, Silence silence) {
        this.id = id;
        this.email = email;
        this.phone = phone;
        this.channel = channel;
        this.silence = silence;
    }

    /** The demo user who is this patient. */
    String user() {
        return "patient" + id;
    }

    /** Something about an appointment: who is not active hears only what the clinic ends. */
    void hears(String kind, boolean isEndedByClinic) {
        if (isEndedByClinic || isActive && silence != Silence.UPDATES) {
            add(kind, 1);
        }
    }

    /** Something about seats that they wait for. */
    void hearsOfOffers(String kind, int times) {
        if (isActive && silence != Silence.OFFERS) {
            add(kind, times);
        }
    }

    private void add(String kind, int times) {
        if (times > 0) {
            told.merge(channel + " " + kind, times, Integer::sum);
        }
    }
}

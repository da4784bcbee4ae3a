package org.umoorsehhat.systemtests;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One booking travels the whole platform: booked, refused to a second patient, confirmed,
 * cancelled, offered to the patient who waits, accepted. A series of visits and a deposit that is
 * paid online follow. {@code make demo} plays it against the running platform.
 */
public final class Journey {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final Api api;
    private final Script script;
    private final Inbox inbox;

    public Journey(Endpoints endpoints, PrintStream out) {
        this.api = new Api(endpoints);
        this.script = new Script(out);
        this.inbox = new Inbox(api, script);
    }

    /**
     * Plays against the platform of {@code make up}; exit code 1 when a step is not as it should
     * be.
     */
    public static void main(String... args) {
        var endpoints = Endpoints.local();
        var journey = new Journey(endpoints, System.out);
        try {
            journey.play();
        } catch (UnexpectedAnswer | UncheckedIOException e) {
            System.out.println();
            System.out.println("FAILED  " + e.getMessage());
            System.out.println(
                    "        Is the platform up? `make status` tells, `make up` starts it.");
            System.exit(1);
        }
        System.out.println();
        System.out.println("All " + journey.script.steps() + " steps were as they should be.");
        System.out.println(
                "See them in the pages: "
                        + endpoints.gateway().resolve("/")
                        + " – log in as patient1, doctor1, desk1 or admin, the password is demo.");
    }

    /**
     * @throws UnexpectedAnswer at the first step that is not as it should be
     */
    public void play() {
        FreshSlot slot = publish();
        String appointment = book(slot);
        String entry = join(slot);
        cancel(slot, appointment);
        accept(slot, entry);
        lookBack(appointment);
        new SeriesOfVisits(api, script, inbox).play();
        new PaymentOnline(api, script).play();
    }

    private FreshSlot publish() {
        script.say("Two doctors have a slot for one patient");
        FreshSlot.publish(api, script, 2, 1);
        return FreshSlot.publish(api, script, 1, 1);
    }

    private String book(FreshSlot slot) {
        script.say("The first who books has it");
        Inbox.Mark mark = inbox.mark("patient1@example.org");
        String appointment =
                script.expect(
                                201,
                                "patient1 books it",
                                api.post("patient1", "appointments/", slot.booking(1)))
                        .text("id");
        script.expectProblem(
                409,
                "slot-full",
                "patient2 books the same seat",
                api.post("patient2", "appointments/", slot.booking(2)));
        script.expect(
                "doctor1 confirms",
                api.post("doctor1", path(appointment) + "confirm/", Map.of()),
                "confirmed",
                a -> a.status() == 200 && a.text("status").equals("confirmed"));
        inbox.await("patient1 gets an e-mail", mark, "confirmed", SOON);
        return appointment;
    }

    private String join(FreshSlot slot) {
        script.say("A seat that becomes free is offered to the patient who waits");
        Map<String, ?> entry =
                Map.of(
                        "patient",
                        2,
                        "doctor",
                        slot.doctor(),
                        "preferred_date",
                        slot.date().toString(),
                        "appointment_type",
                        "consultation");
        return script.expect(
                        201,
                        "patient2 joins the waiting list",
                        api.post("patient2", "waiting-list/", entry))
                .text("id");
    }

    private void cancel(FreshSlot slot, String appointment) {
        Inbox.Mark mark = inbox.mark("patient2@example.org");
        var reason = Map.of("cancellation_reason", "Unable to attend due to emergency");
        script.expect(
                200,
                "patient1 cancels",
                api.post("patient1", path(appointment) + "cancel/", reason));
        inbox.await("patient2 gets the offer by e-mail", mark, "free", SOON);
    }

    private void accept(FreshSlot slot, String entry) {
        String path = "waiting-list/" + entry + "/";
        script.await(
                "the offer is open",
                SOON,
                () -> api.get("patient2", path),
                a -> a.text("offer.status").equals("open"),
                a -> "until " + a.text("offer.expires_at"));
        // Only now: a cancellation that booking-service sees before it has heard of the entry frees
        // the
        // seat first, and whoever is quicker has it.
        script.expectProblem(
                409,
                "slot-full",
                "patient3 tries to snatch the seat",
                api.post("patient3", "appointments/", slot.booking(3)));
        script.expect(
                "patient2 accepts",
                api.post("patient2", path + "accept/", Map.of()),
                "200 or 202",
                a -> a.status() == 200 || a.status() == 202);
        String day =
                "appointments/?status=confirmed&date_from="
                        + slot.date()
                        + "&date_to="
                        + slot.date();
        script.await(
                "patient2 has the appointment",
                SOON,
                () -> api.get("patient2", day),
                a -> a.json().path("count").asInt() == 1,
                a -> "#" + a.text("results.0.id") + " " + a.text("results.0.status"));
    }

    private void lookBack(String appointment) {
        script.say("What happened is on record, and nobody else's business");
        script.expect(
                "doctor1 reads the audit log",
                api.get("doctor1", path(appointment) + "logs/"),
                "created, confirmed and cancelled, by whom in which role",
                logs ->
                        actions(logs)
                                .containsAll(
                                        List.of(
                                                "created by the patient",
                                                "confirmed by the doctor",
                                                "cancelled by the patient")));
        script.expect(
                404,
                "patient3 asks for patient1's appointment",
                api.get("patient3", path(appointment)));
    }

    private static List<String> actions(Answer logs) {
        return logs.json()
                .valueStream()
                .map(row ->
                        row.path("action").asString() + " by the " + row.path("role").asString())
                .toList();
    }

    private static String path(String appointment) {
        return "appointments/" + appointment + "/";
    }
}

package org.umoorsehhat.systemtests.compare.play;

import java.time.Clock;
import java.util.function.Function;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Reply;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;

/** The whole of what is played: an opening, every move once, and then as the seed draws them. */
public final class Play {

    private final SeededRandom random;
    private final Opening opening;
    private final Moves moves = new Moves();

    /**
     * @param platform answers, and returns when all is over that a request has set off
     */
    public Play(Setting setting, Clock clock, Function<Call, Reply> platform) {
        this.random = new SeededRandom(setting.seed());
        var world = new World();
        var player = new Player(platform, random, world, setting.requests());
        var clinic = new Clinic(setting, random, world);
        this.opening = new Opening(player, setting, clinic, clock);
        new DoctorMoves(player, clinic, random).addTo(moves);
        new PatientMoves(player, clinic, random).addTo(moves);
        new SlotMoves(player, clinic, random).addTo(moves);
        new CalendarMoves(player, clinic, random).addTo(moves);
        new BookingMoves(player, clinic, random).addTo(moves);
        new VisitMoves(player, clinic, random, world).addTo(moves);
        new ListMoves(player, clinic, random).addTo(moves);
        new WaitingStories(player, clinic, random).addTo(moves);
        new WaitingMoves(player, clinic, random, world).addTo(moves);
        new ReminderMoves(player, clinic, random, world).addTo(moves);
        new OddMoves(player, random).addTo(moves);
    }

    /**
     * Ends with the last of the wanted requests, in the middle of a story or not.
     *
     * @param begun waits until the visits of the opening have begun
     */
    public void play(Runnable begun) {
        try {
            opening.play();
            begun.run();
            moves.all().forEach(Runnable::run);
            while (true) {
                moves.draw(random).run();
            }
        } catch (Enough enough) {
            // As many as were wanted.
        }
    }
}

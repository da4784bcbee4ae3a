package org.umoorsehhat.systemtests.compare.play;

import java.time.Clock;
import java.util.function.Function;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Reply;

/** The whole of what is played: an opening, every move once, and then as the seed draws them. */
public final class Play {

    private final Dice dice;
    private final Opening opening;
    private final Moves moves = new Moves();

    /**
     * @param platform answers, and returns when all is over that a request has set off
     */
    public Play(Setting setting, Clock clock, Function<Call, Reply> platform) {
        this.dice = new Dice(setting.seed());
        var world = new World();
        var player = new Player(platform, dice, world, setting.requests());
        var clinic = new Clinic(setting, dice, world);
        this.opening = new Opening(player, setting, clinic, clock);
        new DoctorMoves(player, clinic, dice).addTo(moves);
        new PatientMoves(player, clinic, dice).addTo(moves);
        new SlotMoves(player, clinic, dice).addTo(moves);
        new CalendarMoves(player, clinic, dice).addTo(moves);
        new BookingMoves(player, clinic, dice).addTo(moves);
        new VisitMoves(player, clinic, dice, world).addTo(moves);
        new ListMoves(player, clinic, dice).addTo(moves);
        new WaitingStories(player, clinic, dice).addTo(moves);
        new WaitingMoves(player, clinic, dice, world).addTo(moves);
        new ReminderMoves(player, clinic, dice, world).addTo(moves);
        new OddMoves(player, dice).addTo(moves);
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
                moves.draw(dice).run();
            }
        } catch (Enough enough) {
            // As many as were wanted.
        }
    }
}

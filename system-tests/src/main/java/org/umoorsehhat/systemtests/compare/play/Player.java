package org.umoorsehhat.systemtests.compare.play;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Reply;

/** Sends requests, some of them wrong ones first, some of them twice. */
final class Player {

    private static final int BY_ANOTHER = 12;
    private static final int MISSPELT = 16;
    private static final int WITH_KEY = 25;
    private static final int REPEATED = 40;

    private final Function<Call, Reply> platform;
    private final Dice dice;
    private final Spoiler spoiler;
    private final World world;
    private int left;
    private int keys;

    /**
     * @param wanted how many requests are sent in all
     */
    Player(Function<Call, Reply> platform, Dice dice, World world, int wanted) {
        this.platform = platform;
        this.dice = dice;
        this.spoiler = new Spoiler(dice);
        this.world = world;
        this.left = wanted;
    }

    /**
     * Sends it as it is.
     *
     * @throws Enough when there are no more to send
     */
    Reply send(Call call) {
        if (left-- == 0) {
            throw new Enough();
        }
        Reply reply = platform.apply(call);
        world.learn(call, reply);
        return reply;
    }

    /** Sends it, and before or after it perhaps what is to be refused or answered the same. */
    Reply play(Call call) {
        if (dice.chance(BY_ANOTHER)) {
            send(spoiler.byAnother(call));
        }
        if (call.body() != null && dice.chance(MISSPELT)) {
            send(spoiler.misspelt(call));
        }
        if (!call.method().equals("POST") || !dice.chance(WITH_KEY)) {
            return send(call);
        }
        Call keyed = call.with("Idempotency-Key", "key-" + ++keys);
        Reply reply = send(keyed);
        if (dice.chance(REPEATED)) {
            send(keyed);
        }
        if (call.body() != null && dice.chance(REPEATED)) {
            send(spoiler.misspelt(keyed));
        }
        return reply;
    }

    /**
     * The same on condition that it is as it was seen last; sometimes with a condition that fails.
     */
    Reply playIfMatch(Call call) {
        UnaryOperator<Call> condition =
                switch (dice.below(10)) {
                    case 0, 1 -> one -> one.with("If-Match", world.tag(one.path()));
                    case 2 -> one -> one.with("If-Match", "\"999\"");
                    case 3 -> one -> one.with("If-Match", dice.of("*", "nonsense"));
                    default -> UnaryOperator.identity();
                };
        return play(condition.apply(call));
    }
}

package org.umoorsehhat.systemtests.compare.play;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Reply;
import org.umoorsehhat.systemtests.compare.play.chance.InvalidRequests;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;

/** Sends requests, some of them wrong ones first, some of them twice. */
final class Player {

    private static final int BY_ANOTHER = 12;
    private static final int MISSPELT = 16;
    private static final int WITH_KEY = 25;
    private static final int REPEATED = 40;

    private final Function<Call, Reply> platform;
    private final SeededRandom random;
    private final InvalidRequests invalidRequests;
    private final World world;
    private int left;
    private int keys;

    /**
     * @param wanted how many requests are sent in all
     */
    Player(Function<Call, Reply> platform, SeededRandom random, World world, int wanted) {
        this.platform = platform;
        this.random = random;
        this.invalidRequests = new InvalidRequests(random);
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
        if (random.chance(BY_ANOTHER)) {
            send(invalidRequests.byAnother(call));
        }
        if (call.body() != null && random.chance(MISSPELT)) {
            send(invalidRequests.misspelt(call));
        }
        if (!call.method().equals("POST") || !random.chance(WITH_KEY)) {
            return send(call);
        }
        Call keyed = call.with("Idempotency-Key", "key-" + ++keys);
        Reply reply = send(keyed);
        if (random.chance(REPEATED)) {
            send(keyed);
        }
        if (call.body() != null && random.chance(REPEATED)) {
            send(invalidRequests.misspelt(keyed));
        }
        return reply;
    }

    /**
     * The same on condition that it is as it was seen last; sometimes with a condition that fails.
     */
    Reply playIfMatch(Call call) {
        UnaryOperator<Call> condition =
                switch (random.below(10)) {
                    case 0, 1 -> one -> one.with("If-Match", world.tag(one.path()));
                    case 2 -> one -> one.with("If-Match", "\"999\"");
                    case 3 -> one -> one.with("If-Match", random.of("*", "nonsense"));
                    default -> UnaryOperator.identity();
                };
        return play(condition.apply(call));
    }
}

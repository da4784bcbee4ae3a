package org.umoorsehhat.localstack.command;

import java.io.IOException;
import java.util.Map;
import org.umoorsehhat.localstack.Checkout;
import org.umoorsehhat.localstack.PlatformException;
import org.umoorsehhat.localstack.part.Home;

/**
 * Runs one command of the Makefile. Exit code 1: it did not work, and the last line on the error
 * output says why.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        String command = arguments.length == 0 ? "" : arguments[0];
        String operand = arguments.length < 2 ? "" : arguments[1];
        try {
            run(
                    command,
                    operand,
                    new Local(
                            Home.of(Checkout.find(), System.getenv()),
                            System.getenv(),
                            System.out));
            // The HTTP client's threads need not hold us up.
            System.exit(0);
        } catch (PlatformException e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.printf("%s failed: %s%n", command, e);
        }
        System.exit(1);
    }

    private static void run(String command, String operand, Local local) throws IOException {
        Map<String, Command> commands =
                Map.of(
                        "up",
                        () -> new Up(local).run(),
                        "down",
                        () -> new Down(local).run(),
                        "reset",
                        () -> new Down(local).reset(),
                        "status",
                        () -> new Status(local).run(),
                        Archives.NAME,
                        () -> new Archives(local).run(),
                        "restart",
                        () -> new Restart(local).run(operand),
                        "token",
                        () -> new Token(local).run(operand),
                        "endpoints",
                        () -> new Endpoints(local).run(),
                        "demo-data",
                        () -> new LoadDemoData(local).run());
        Command chosen = commands.get(command);
        if (chosen == null) {
            throw new PlatformException(
                    "There is no command '%s', only %s".formatted(command, commands.keySet()));
        }
        chosen.run();
    }

    private interface Command {
        void run() throws IOException;
    }
}

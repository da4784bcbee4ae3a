package org.umoorsehhat.waitlist.offer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The model keeps its rules in every world, and needs the rows that the service is held to. */
@Tag("proof")
class SagaModelProof {

    private record Run(int status, String said) {}

    private static Run model(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("python3", SagaModelTest.MODEL.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), said);
    }

    @Test
    void everyInterleavingKeepsTheRules() throws Exception {
        Run run = model();
        System.out.print(run.said());
        assertThat(run.status()).as(run.said()).isZero();
        assertThat(run.said()).doesNotContain("BROKEN").contains("states in all");
    }

    @Test
    void theRowsAreThoseThatTheWorldsNeed() throws Exception {
        assertThat(model("--transitions").said()).isEqualTo(Files.readString(SagaModelTest.ROWS));
    }

    @Test
    void withoutItsRuleASeatStaysEmpty() throws Exception {
        Run run = model("--no-free-again", "one patient, two doctors");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).contains("waits for it and was not asked");
    }
}

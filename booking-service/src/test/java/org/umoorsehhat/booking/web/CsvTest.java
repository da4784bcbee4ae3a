package org.umoorsehhat.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+966500000000",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\uff1d1",
                "\uff201"
            })
    void whatASpreadsheetWouldComputeIsText(String cell) {
        String line = Csv.line(List.of(cell));

        assertThat(line.replace("\"", "")).startsWith("'" + cell);
    }

    @Test
    void whatIsNoFormulaStaysAsItIs() {
        assertThat(Csv.line(List.of("Noura Al-Salem", 7, true, "نورة", "a=b", "O'Hara")))
                .isEqualTo("Noura Al-Salem,7,true,نورة,a=b,O'Hara\r\n");
    }

    @Test
    void whatSeparatesIsQuoted() {
        assertThat(Csv.line(Arrays.asList("a,b", "say \"hi\"", "two\nlines", "c;d", null, "")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"c;d\",,\r\n");
    }
}

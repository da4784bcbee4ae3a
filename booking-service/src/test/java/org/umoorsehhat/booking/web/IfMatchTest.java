package org.umoorsehhat.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IfMatchTest {

    @Test
    void noneOrAStarAcceptsAnyVersion() {
        assertThat(IfMatch.versions(null)).isNull();
        assertThat(IfMatch.versions(" ")).isNull();
        assertThat(IfMatch.versions("*")).isNull();
        assertThat(IfMatch.versions(" * ")).isNull();
    }

    @Test
    void tagsOfOursAreNumbers() {
        assertThat(IfMatch.versions("\"7\"")).containsExactly(7L);
        assertThat(IfMatch.versions("7")).containsExactly(7L);
        assertThat(IfMatch.versions("\"7\", \"8\",9")).containsExactly(7L, 8L, 9L);
    }

    @Test
    void otherTagsMatchNothing() {
        assertThat(IfMatch.versions("W/\"7\"")).as("a weak one does not do").isEmpty();
        assertThat(IfMatch.versions("\"abc\", \"-1\", \"1000000000000000000\"")).isEmpty();
        assertThat(IfMatch.versions(",")).isEmpty();
        assertThat(IfMatch.versions("\"x\", \"3\"")).containsExactly(3L);
    }
}

package org.umoorsehhat.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IfMatchTest {

    @Test
    void noneOrAStarAcceptsAnyVersion() {
        assertThat(new IfMatch(null).versions()).isNull();
        assertThat(new IfMatch(" ").versions()).isNull();
        assertThat(new IfMatch("*").versions()).isNull();
        assertThat(new IfMatch(" * ").versions()).isNull();
    }

    @Test
    void tagsOfOursAreNumbers() {
        assertThat(new IfMatch("\"7\"").versions()).containsExactly(7L);
        assertThat(new IfMatch("7").versions()).containsExactly(7L);
        assertThat(new IfMatch("\"7\", \"8\",9").versions()).containsExactly(7L, 8L, 9L);
    }

    @Test
    void otherTagsMatchNothing() {
        assertThat(new IfMatch("W/\"7\"").versions()).as("a weak one does not do").isEmpty();
        assertThat(new IfMatch("\"abc\", \"-1\", \"1000000000000000000\"").versions()).isEmpty();
        assertThat(new IfMatch(",").versions()).isEmpty();
        assertThat(new IfMatch("\"x\", \"3\"").versions()).containsExactly(3L);
    }
}

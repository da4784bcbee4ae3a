package org.umoorsehhat.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Riyadh",
                "America/Coyhaique",
                "America/Argentina/Salta",
                "Turkey",
                "US/Eastern",
                "UTC"
            })
    void placesComeIn(String id) {
        assertThat(TimeZones.isPlace(id)).isTrue();
        assertThat(TimeZones.find(id))
                .hasValueSatisfying(zone -> assertThat(zone.getId()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SystemV/AST4",
                "SystemV/PST8PDT",
                "Etc/GMT+3",
                "Etc/UTC",
                "CET",
                "EST5EDT",
                "GMT",
                "Zulu"
            })
    void whatIsNoPlaceIsReadAndDoesNotComeIn(String id) {
        assertThat(TimeZones.isPlace(id)).isFalse();
        assertThat(TimeZones.find(id)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Base", "+03:00", "GMT+3", "UTC+03:00", "Z", "asia/riyadh", ""})
    void anythingElseIsNoZone(String id) {
        assertThat(TimeZones.isPlace(id)).isFalse();
        assertThat(TimeZones.find(id)).isEmpty();
    }

    @Test
    void noneIsNoZone() {
        assertThat(TimeZones.find(null)).isEmpty();
    }
}

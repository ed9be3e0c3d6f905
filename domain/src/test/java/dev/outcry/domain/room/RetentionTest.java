package dev.outcry.domain.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

  private static final Duration MONTH = Duration.ofDays(30);

  @Test
  void aTypeThatIsLeftOutIsKept() {
    Retention retention =
        Retention.FOR_EVER.with(RoomType.GROUP, Duration.ofDays(1)).with(RoomType.GROUP, MONTH);

    assertThat(retention.byType()).isEqualTo(Map.of(RoomType.GROUP, MONTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1S", "P36500D"})
  void fromASecondToAHundredYears(String kept) {
    assertThat(Retention.FOR_EVER.with(RoomType.DIRECT, Duration.parse(kept)).byType())
        .containsKey(RoomType.DIRECT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.999S", "PT0S", "-P1D", "P36500DT0.001S"})
  void noShorterAndNoLonger(String kept) {
    Duration wrong = Duration.parse(kept);

    assertThatThrownBy(() -> Retention.FOR_EVER.with(RoomType.DIRECT, wrong))
        .hasMessageContaining("retention.direct");
  }
}

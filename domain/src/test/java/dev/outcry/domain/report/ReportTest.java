package dev.outcry.domain.report;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "a\r\nb", "a\u0000b", "a\ud83cb"})
  void aReasonIsTextThatSaysSomething(String reason) {
    assertInvalid("reason", () -> new ReportReason(reason));
  }

  @Test
  void lengthIsCountedInCodePoints() {
    assertThat(new ReportReason("🎉".repeat(500)).value()).hasSize(1_000);
    assertInvalid("reason", () -> new ReportReason("🎉".repeat(501)));
  }

  @Test
  void aReasonMayHaveLines() {
    assertThat(new ReportReason(" 욕설\n\t— Ann").value()).isEqualTo(" 욕설\n\t— Ann");
  }

  @Test
  void nothingIsReportedBeforeTheFirstEntry() {
    assertInvalid("seq", () -> report(Seq.NONE, Instant.EPOCH));
  }

  @Test
  void timeIsInMilliseconds() {
    assertThat(report(new Seq(1), Instant.EPOCH.plusNanos(1_999_999)).at())
        .isEqualTo(Instant.EPOCH.plusMillis(1));
  }

  @Test
  void whoReportedAndWhyIsNotInLogs() {
    assertThat(report(new Seq(1), Instant.EPOCH)).asString().doesNotContain("secret", "ann");
    assertThat(new ReportReason("secret")).asString().doesNotContain("secret");
  }

  private static Report report(Seq seq, Instant at) {
    return new Report(
        new ReportId("r"),
        new RoomId("room"),
        seq,
        new UserId("ann"),
        Optional.of(new ReportReason("secret")),
        at);
  }
}

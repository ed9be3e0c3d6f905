package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What it says where there is nothing to audit; stored auctions are audited in acceptance tests.
 */
class AuditCommandTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void oneAuctionIsNamed() {
    assertThat(run()).isEqualTo(AuditCommand.UNUSABLE);
    assertThat(run("one", "two", "--outcry.adapters.store=postgres"))
        .isEqualTo(AuditCommand.UNUSABLE);
    assertThat(printed())
        .isEqualToNormalizingNewlines(
            "Usage: java -jar outcry.jar audit <auctionId> [--setting=value ...]\n".repeat(2));
  }

  @Test
  void theNameIsThatOfAnAuction() {
    assertThat(run("a/b")).isEqualTo(AuditCommand.UNUSABLE);
    assertThat(printed()).contains("auctionId must be 1 to 64 of");
  }

  @Test
  void inMemoryThereIsNothingToRead() {
    assertThat(run("auction-1")).isEqualTo(AuditCommand.UNUSABLE);
    assertThat(printed())
        .isEqualToNormalizingNewlines(
            "Auctions are kept in memory: there is nothing to read but in the server's own"
                + " memory.\n");
  }

  @Test
  void whatIsChosenMustBePossible() {
    assertThat(run("auction-1", "--outcry.adapters.store=postgres"))
        .isEqualTo(AuditCommand.UNUSABLE);
    assertThat(printed()).contains("store=postgres and timeline=memory do not");
  }

  @Test
  void aDatabaseThatIsOutOfReachIsToldInOneLine() {
    int code =
        run(
            "auction-1",
            "--spring.profiles.active=distributed",
            "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
            "--spring.datasource.hikari.initialization-fail-timeout=1",
            "--spring.datasource.hikari.connection-timeout=250");

    assertThat(code).isEqualTo(AuditCommand.UNUSABLE);
    assertThat(printed().lines()).hasSize(1).first().asString().startsWith("The store cannot be");
  }

  private int run(String... arguments) {
    return new AuditCommand(new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run(List.of(arguments));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}

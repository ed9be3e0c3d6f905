package dev.outcry.bootstrap;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.AuditAuction;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.history.Flaw;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * Plays one auction of the configured store again and says whether all of it fits. Opens the store
 * and nothing else: no port, no lane, and nothing is closed or carried out meanwhile.
 */
final class AuditCommand {

  static final String NAME = "audit";

  static final int INTACT = 0;
  static final int BROKEN = 1;
  static final int UNUSABLE = 2;

  /** Whatever may be a store; which are imported stands in a file of the name of this class. */
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration
  static class Store {}

  private final PrintStream out;

  AuditCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * Audits the auction that is named; settings are given as to the server.
   *
   * @return the exit code: {@value #INTACT}, {@value #BROKEN}, or {@value #UNUSABLE} if there is no
   *     such auction, or no store to look into
   */
  int run(List<String> arguments) {
    List<String> names = arguments.stream().filter(a -> !a.startsWith("--")).toList();
    if (names.size() != 1) {
      return unusable("Usage: java -jar outcry.jar audit <auctionId> [--setting=value ...]");
    }
    Stream<String> settings = arguments.stream().filter(a -> a.startsWith("--"));
    try {
      AuctionId id = new AuctionId(names.get(0));
      try (ConfigurableApplicationContext context =
          QuietProgram.of(Store.class).run(settings.toArray(String[]::new))) {
        return audit(id, context);
      }
    } catch (InvalidValueException | ImpossibleSelectionException wrong) {
      return unusable(wrong.getMessage());
    } catch (RuntimeException failure) {
      return unusable("The store cannot be read: " + QuietProgram.reason(failure));
    }
  }

  private int audit(AuctionId id, ConfigurableApplicationContext context) {
    Auctions auctions = context.getBeanProvider(Auctions.class).getIfAvailable();
    if (auctions == null) {
      return unusable(
          "Auctions are kept in %s: there is nothing to read but in the server's own memory."
              .formatted(AdapterSelection.of(context.getEnvironment()).store()));
    }
    try {
      return told(Outcry.auditOf(auctions).audit(new AuditAuction.Query(id)));
    } catch (RefusedException absent) {
      return unusable("There is no auction " + id + ".");
    }
  }

  private int told(AuditAuction.Report report) {
    String fits =
        "%d steps fit, up to link %s"
            .formatted(report.steps(), report.link().map(Object::toString).orElse("none"));
    out.printf(
        "Auction %s is %s.%n%s.%n",
        report.auctionId(), report.flaw().map(AuditCommand::broken).orElse("intact"), fits);
    return report.isIntact() ? INTACT : BROKEN;
  }

  private static String broken(Flaw flaw) {
    return "BROKEN at step %d: %s %s".formatted(flaw.seq(), flaw.kind(), meaning(flaw.kind()));
  }

  private static String meaning(Flaw.Kind kind) {
    return switch (kind) {
      case CHAIN -> "(something was changed, added, removed or moved here)";
      case ANSWER -> "(the rules answer it in another way)";
      case STATE -> "(the auction does not stand as its history leaves it)";
    };
  }

  private int unusable(String why) {
    out.println(why);
    return UNUSABLE;
  }
}

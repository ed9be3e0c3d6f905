package dev.outcry.acceptance.faults;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.core.support.Pause;
import dev.outcry.acceptance.wire.Person;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks the same again and again, by turns at each instance, until the answer is final. */
final class Insistence {

  private static final Duration BREATH = Duration.ofMillis(50);

  private final Person person;
  private final Supplier<List<URI>> servers;
  private final Predicate<Reply> isFinal;
  private volatile Duration longestAnswer = Duration.ZERO;
  private volatile Duration longestInsistence = Duration.ZERO;
  private volatile int inVain;

  /**
   * @param servers where they are at the moment
   */
  Insistence(Person person, Supplier<List<URI>> servers, Predicate<Reply> isFinal) {
    this.person = person;
    this.servers = servers;
    this.isFinal = isFinal;
  }

  /** For one thread. */
  Reply ask(Function<HttpApi, Reply> question) {
    long first = System.nanoTime();
    for (int turn = 0; ; turn++) {
      List<URI> all = servers.get();
      HttpApi http = new HttpApi(all.get(turn % all.size()), person.http().token());
      long begun = System.nanoTime();
      try {
        Reply reply = question.apply(http);
        if (isFinal.test(reply)) {
          longestInsistence = longer(longestInsistence, first);
          return reply;
        }
      } catch (AssertionError unreachable) {
        Pause.of(BREATH);
      } finally {
        longestAnswer = longer(longestAnswer, begun);
      }
      inVain++;
    }
  }

  /** The longest that any request took to be answered one way or another. */
  Duration longestAnswer() {
    return longestAnswer;
  }

  /** The longest that it took until the final answer, with all repeats. */
  Duration longestInsistence() {
    return longestInsistence;
  }

  /** How many requests were not answered, or not finally. */
  int inVain() {
    return inVain;
  }

  private static Duration longer(Duration longest, long since) {
    Duration now = Duration.ofNanos(System.nanoTime() - since);
    return now.compareTo(longest) > 0 ? now : longest;
  }
}

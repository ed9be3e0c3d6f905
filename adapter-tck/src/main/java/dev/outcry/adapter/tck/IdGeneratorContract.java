package dev.outcry.adapter.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.IdGenerator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link IdGenerator} does. */
public interface IdGeneratorContract {

  /** The generator to test, the same throughout a test. */
  IdGenerator ids();

  /** One that knows nothing of {@link #ids}, as of another process. */
  IdGenerator idsOfAnotherInstance();

  @Test
  default void g1_noIdIsMadeTwice() {
    List<List<String>> made =
        Race.of(runner -> some(runner % 2 == 0 ? ids() : idsOfAnotherInstance()));

    Set<String> known = new HashSet<>();
    assertThat(made.stream().flatMap(List::stream)).allMatch(known::add, "made once");
  }

  @Test
  default void g2_anIdIsShortAndPlain() {
    assertThat(some(ids())).allSatisfy(id -> assertThat(id).matches("[A-Za-z0-9_-]{1,64}"));
  }

  @Test
  default void g3_aLaterIdSortsAfterAnEarlierOne() {
    List<List<String>> made = Race.of(runner -> some(ids()));

    assertThat(made).allSatisfy(ofOneThread -> assertThat(ofOneThread).isSorted());
    String next = ids().next();
    assertThat(made.stream().flatMap(List::stream)).allMatch(id -> id.compareTo(next) < 0);
  }

  private static List<String> some(IdGenerator ids) {
    return Stream.generate(ids::next).limit(1_000).toList();
  }
}

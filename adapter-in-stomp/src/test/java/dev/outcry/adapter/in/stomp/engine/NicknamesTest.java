package dev.outcry.adapter.in.stomp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.in.stomp.engine.Nicknames.Known;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NicknamesTest {

  private static final UserId ANN = new UserId("ann");

  private final Map<UserId, User> people = new HashMap<>();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final AtomicInteger told = new AtomicInteger();
  private boolean outOfReach;
  private int lookUps;
  private long now;
  private final Nicknames nicknames = new Nicknames(this::find, () -> now, background::add);

  private Map<UserId, User> find(Collection<UserId> ids) {
    lookUps++;
    if (outOfReach) {
      throw new UnavailableException("out of reach");
    }
    Map<UserId, User> found = new HashMap<>(people);
    found.keySet().retainAll(ids);
    return found;
  }

  private void named(String nickname) {
    people.put(ANN, new User(ANN, Username.derivedFrom(ANN), new Nickname(nickname)));
  }

  private void runBackground() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private @Nullable String known() {
    Known known = nicknames.of(ANN);
    return known == null ? null : known.nickname().map(Nickname::value).orElse("");
  }

  @Test
  void aNameIsLookedUpByAnotherThreadOnceForAllWhoAsk() {
    named("Ann");

    assertThat(known()).isNull();
    nicknames.whenKnown(ANN, told::incrementAndGet);
    nicknames.whenKnown(ANN, told::incrementAndGet);
    assertThat(lookUps).isZero();
    runBackground();

    assertThat(told).hasValue(2);
    assertThat(lookUps).isEqualTo(1);
    assertThat(known()).isEqualTo("Ann");
  }

  @Test
  void anOldNameCountsUntilTheNewOneIsKnown() {
    named("Ann");
    nicknames.learn(ANN);
    named("Anna");
    now += 600_000;

    assertThat(known()).isEqualTo("Ann");
    runBackground();
    assertThat(known()).isEqualTo("Anna");
  }

  @Test
  void whoCannotBeFoundHasNoNameForAWhile() {
    outOfReach = true;
    nicknames.whenKnown(ANN, told::incrementAndGet);
    runBackground();
    assertThat(told).hasValue(1);
    assertThat(known()).isEmpty();

    outOfReach = false;
    named("Ann");
    now += 10_000;
    assertThat(known()).isEmpty();
    runBackground();
    assertThat(known()).isEqualTo("Ann");
  }

  @Test
  void theServerItselfHasNoName() {
    assertThat(nicknames.of(UserId.SYSTEM))
        .isNotNull()
        .extracting(Known::nickname)
        .isEqualTo(Optional.empty());
  }
}

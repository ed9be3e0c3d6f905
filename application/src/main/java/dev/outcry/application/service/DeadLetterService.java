package dev.outcry.application.service;

import dev.outcry.application.port.in.ListDeadLetters;
import dev.outcry.application.port.in.ReplayDeadLetters;
import dev.outcry.application.port.out.DeadLetters;
import dev.outcry.application.port.out.DeadLetters.Letter;
import dev.outcry.application.port.out.DeadLetters.LetterId;
import java.util.LinkedHashSet;
import java.util.Set;

final class DeadLetterService implements ListDeadLetters, ReplayDeadLetters {

  private final DeadLetters deadLetters;

  DeadLetterService(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  @Override
  public Page list(Query query) {
    Portion<Letter> page =
        Portion.of(deadLetters.list(query.after(), query.size() + 1), query.size());
    return new Page(page.items(), page.lastBeforeMore().map(Letter::id));
  }

  @Override
  public Set<LetterId> replay(Command command) {
    Set<LetterId> replayed = new LinkedHashSet<>();
    for (LetterId letter : command.letters()) {
      if (deadLetters.replay(letter)) {
        replayed.add(letter);
      }
    }
    return replayed;
  }
}

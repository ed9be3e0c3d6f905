package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.ReceiptChoices;
import dev.outcry.domain.user.UserId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryReceiptChoices implements ReceiptChoices {

  private final Set<UserId> withheld = ConcurrentHashMap.newKeySet();

  @Override
  public boolean given(UserId person) {
    return !withheld.contains(person);
  }

  @Override
  public void choose(UserId person, boolean given) {
    if (given) {
      withheld.remove(person);
    } else {
      withheld.add(person);
    }
  }
}

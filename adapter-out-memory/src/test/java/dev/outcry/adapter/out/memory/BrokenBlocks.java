package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.BlocksContract;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Blocks that break a promise, each run through the contract by itself. */
final class BrokenBlocks {

  private BrokenBlocks() {}

  @Breaks("BL1")
  static class BlocksBothWays extends Sound {
    @Override
    public boolean add(UserId blocker, UserId blocked, int limit) {
      super.add(blocked, blocker, Integer.MAX_VALUE);
      return super.add(blocker, blocked, limit);
    }
  }

  @Breaks("BL1")
  static class LooksOneWay extends Sound {
    @Override
    public boolean isAnyBetween(UserId one, UserId other) {
      return of(one).contains(other);
    }
  }

  @Breaks("BL2")
  static class RefusesWhoIsBlockedAlready extends Sound {
    @Override
    public boolean add(UserId blocker, UserId blocked, int limit) {
      return of(blocker).size() < limit && super.add(blocker, blocked, limit);
    }
  }

  @Breaks("BL4")
  static class LeavesTheBlocksOfOthers extends Sound {
    @Override
    public void erase(UserId person) {
      of(person).forEach(blocked -> remove(person, blocked));
    }
  }

  @Breaks("BL3")
  static class AnswersBlocksOfOthersToo extends Sound {
    @Override
    public Set<Block> between(Collection<UserId> blockers, Collection<UserId> blocked) {
      Set<UserId> all = new HashSet<>(blockers);
      all.addAll(blocked);
      return super.between(all, all);
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends Sound {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class Sound implements Blocks, BlocksContract {
    private final Blocks blocks = new InMemoryBlocks();

    @Override
    public Blocks blocks() {
      return this;
    }

    @Override
    public boolean add(UserId blocker, UserId blocked, int limit) {
      return blocks.add(blocker, blocked, limit);
    }

    @Override
    public void remove(UserId blocker, UserId blocked) {
      blocks.remove(blocker, blocked);
    }

    @Override
    public Set<UserId> of(UserId blocker) {
      return blocks.of(blocker);
    }

    @Override
    public Set<UserId> blockedAmong(UserId blocker, Collection<UserId> people) {
      return blocks.blockedAmong(blocker, people);
    }

    @Override
    public Set<Block> between(Collection<UserId> blockers, Collection<UserId> blocked) {
      return blocks.between(blockers, blocked);
    }

    @Override
    public boolean isAnyBetween(UserId one, UserId other) {
      return blocks.isAnyBetween(one, other);
    }

    @Override
    public void erase(UserId person) {
      blocks.erase(person);
    }
  }
}

package dev.outcry.application.service;

import dev.outcry.application.port.in.BlockPerson;
import dev.outcry.application.port.in.ListBlocked;
import dev.outcry.application.port.in.UnblockPerson;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.BlocksChanged;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.user.UserId;
import java.util.Set;

final class BlockService implements BlockPerson, UnblockPerson, ListBlocked {

  private final Blocks blocks;
  private final Users users;
  private final Feed feed;

  BlockService(Blocks blocks, Users users, Feed feed) {
    this.blocks = blocks;
    this.users = users;
    this.feed = feed;
  }

  @Override
  public void block(BlockPerson.Command command) {
    if (command.caller().equals(command.blocked())) {
      throw new RefusedException(RefusalCode.BLOCKING_ONESELF);
    }
    if (users.findAll(Set.of(command.blocked())).isEmpty()) {
      throw new RefusedException(RefusalCode.USER_NOT_FOUND);
    }
    if (!blocks.add(command.caller(), command.blocked(), MAX_BLOCKED)) {
      throw new RefusedException(RefusalCode.BLOCKS_FULL);
    }
    tell(command.caller());
  }

  @Override
  public void unblock(UnblockPerson.Command command) {
    blocks.remove(command.caller(), command.blocked());
    tell(command.caller());
  }

  private void tell(UserId caller) {
    feed.publish(Channel.BLOCKS, new BlocksChanged(caller));
  }

  @Override
  public Set<UserId> list(UserId caller) {
    return blocks.of(caller);
  }
}

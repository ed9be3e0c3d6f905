package dev.outcry.adapter.out.redis;

import dev.outcry.application.port.out.Channel;

/** What channels are called in Redis. */
final class ChannelNames {

  private static final String ROOM = "room:";

  private ChannelNames() {}

  /** The channel's own name, under {@code chat:} if it is a room's. */
  static String of(Channel channel) {
    String name = channel.name();
    return name.startsWith(ROOM) ? "chat:" + name : name;
  }
}

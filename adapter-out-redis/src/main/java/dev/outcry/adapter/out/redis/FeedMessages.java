package dev.outcry.adapter.out.redis;

import dev.outcry.application.port.out.FeedMessage;

interface FeedMessages {
  byte[] encode(FeedMessage message);

  FeedMessage decode(byte[] bytes);
}

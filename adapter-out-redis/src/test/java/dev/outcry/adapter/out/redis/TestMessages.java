package dev.outcry.adapter.out.redis;

import dev.outcry.application.port.out.FeedMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

final class TestMessages implements FeedMessages {
  private static final Map<String, FeedMessage> ALL = new ConcurrentHashMap<>();

  @Override
  public byte[] encode(FeedMessage message) {
    String id = UUID.randomUUID().toString();
    ALL.put(id, message);
    return id.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public FeedMessage decode(byte[] bytes) {
    FeedMessage found = ALL.get(new String(bytes, StandardCharsets.UTF_8));
    if (found == null) throw new IllegalArgumentException();
    return found;
  }
}

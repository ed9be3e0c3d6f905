package dev.outcry.adapter.out.redis;

import java.util.List;

/** One Redis or several that are one, with how a program is told of it. */
interface RedisAddress extends AutoCloseable {

  /** Spring's settings, each with its value. */
  List<String> settings();

  @Override
  void close();
}

package dev.outcry.adapter.out.redis;

import dev.outcry.adapter.tck.VouchersContract;
import dev.outcry.application.port.out.Vouchers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisVouchersTest implements VouchersContract {

  private static RedisServer server;
  private static RedisInstance here;
  private static RedisInstance there;

  @BeforeAll
  static void start() {
    server = RedisServer.start();
    here = new RedisInstance(server);
    there = new RedisInstance(server);
  }

  @AfterAll
  static void end() {
    there.close();
    here.close();
    server.close();
  }

  @Override
  public Vouchers vouchers() {
    return here.the(Vouchers.class);
  }

  @Override
  public Vouchers vouchersOfAnotherInstance() {
    return there.the(Vouchers.class);
  }

  @Override
  public void pass(Duration time) {
    Elapsing.pass(time);
  }
}

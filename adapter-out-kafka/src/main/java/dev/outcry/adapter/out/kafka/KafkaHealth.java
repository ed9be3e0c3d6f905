package dev.outcry.adapter.out.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether a broker answers within {@link KafkaClients#PATIENCE}. */
final class KafkaHealth extends AbstractHealthIndicator implements AutoCloseable {

  private final Admin admin;

  KafkaHealth(KafkaClients clients) {
    super("no broker answers");
    this.admin = clients.newAdmin();
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws Exception {
    int brokers =
        admin
            .describeCluster()
            .nodes()
            .get(KafkaClients.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .size();
    health.up().withDetail("brokers", brokers);
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}

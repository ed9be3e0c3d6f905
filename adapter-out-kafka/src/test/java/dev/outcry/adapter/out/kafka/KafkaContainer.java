package dev.outcry.adapter.out.kafka;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The broker in a container, whose port is chosen beforehand: it must outlast a restart. */
final class KafkaContainer implements KafkaServer {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
          Map.entry("KAFKA_NODE_ID", "1"),
          Map.entry("KAFKA_LISTENERS", "CLIENTS://:9092,CONTROLLER://:9093"),
          Map.entry(
              "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
          Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "CLIENTS"),
          Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
          Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
          Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
          Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
          Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
          Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
          Map.entry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1"),
          Map.entry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1"),
          Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
          Map.entry("KAFKA_BROKER_SESSION_TIMEOUT_MS", "2000"),
          Map.entry("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500"));

  private final DockerClient docker = DockerClientFactory.instance().client();
  private final int port;
  private final GenericContainer<?> container =
      new GenericContainer<>(DockerImageName.parse("apache/kafka:4.2.0")).withEnv(SETTINGS);

  KafkaContainer() {
    try {
      port = KafkaProcess.freePort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    container.addEnv("KAFKA_ADVERTISED_LISTENERS", "CLIENTS://" + bootstrapServers());
    container.setPortBindings(List.of(port + ":9092"));
    container.start();
    awaitAnswer();
  }

  @Override
  public String bootstrapServers() {
    return DockerClientFactory.instance().dockerHostIpAddress() + ":" + port;
  }

  @Override
  public void restart() {
    docker.startContainerCmd(container.getContainerId()).exec();
    awaitAnswer();
  }

  @Override
  public void kill() {
    docker.killContainerCmd(container.getContainerId()).exec();
    docker.waitContainerCmd(container.getContainerId()).start().awaitStatusCode();
  }

  @Override
  public void pause() {
    docker.pauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void resume() {
    docker.unpauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void close() {
    container.stop();
  }

  private void awaitAnswer() {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            2_000);
    try (Admin admin = Admin.create(settings)) {
      await().atMost(PATIENCE).until(() -> answers(admin));
    }
  }

  private static boolean answers(Admin admin) {
    try {
      return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package dev.outcry.adapter.out.postgres;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The server in a container, whose port is chosen beforehand: it must outlast a restart. */
final class PostgresContainer implements PostgresServer {

  private static final int INSIDE = 5432;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DockerClient docker = DockerClientFactory.instance().client();
  private final int port = PostgresProcess.freePort();
  private final GenericContainer<?> container =
      new GenericContainer<>(DockerImageName.parse("postgres:17-alpine"))
          .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust");

  PostgresContainer(boolean durable) {
    container.setCommand(
        "postgres",
        "-c",
        "fsync=" + (durable ? "on" : "off"),
        "-c",
        "synchronous_commit=on",
        "-c",
        "max_connections=100");
    container.setPortBindings(List.of(port + ":" + INSIDE));
    container.start();
    awaitAnswer();
  }

  @Override
  public String host() {
    return container.getHost();
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void start() {
    docker.startContainerCmd(container.getContainerId()).exec();
    awaitAnswer();
  }

  @Override
  public void stop() {
    docker.stopContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void kill() {
    docker.killContainerCmd(container.getContainerId()).exec();
    docker.waitContainerCmd(container.getContainerId()).start().awaitStatusCode();
  }

  @Override
  public void freeze() {
    docker.pauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void thaw() {
    docker.unpauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void close() {
    container.stop();
  }

  private void awaitAnswer() {
    await().atMost(PATIENCE).until(this::answers);
  }

  private boolean answers() {
    try (Connection connection = DriverManager.getConnection(url(), USERNAME, "")) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }
}

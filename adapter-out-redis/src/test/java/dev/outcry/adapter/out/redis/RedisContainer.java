package dev.outcry.adapter.out.redis;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The server in a container, whose port is chosen beforehand: it must outlast a restart. */
final class RedisContainer implements RedisServer {

  private static final int INSIDE = 6379;

  private final DockerClient docker = DockerClientFactory.instance().client();
  private final int port = RedisProcess.freePort();
  private final GenericContainer<?> container =
      new GenericContainer<>(DockerImageName.parse("redis:7.2-alpine"))
          .withCommand("redis-server", "--appendonly", "yes", "--appendfsync", "no");

  RedisContainer() {
    container.setPortBindings(List.of(port + ":" + INSIDE));
    container.start();
    RedisPing.awaitAnswer(this);
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
  public void kill() {
    docker.killContainerCmd(container.getContainerId()).exec();
    docker.waitContainerCmd(container.getContainerId()).start().awaitStatusCode();
  }

  @Override
  public void restart() {
    docker.startContainerCmd(container.getContainerId()).exec();
    RedisPing.awaitAnswer(this);
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
}

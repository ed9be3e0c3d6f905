package dev.outcry.adapter.out.mongo;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The server in a container, whose port is chosen beforehand: it must outlast a restart. */
final class MongoContainer implements MongoServer {

  private final DockerClient docker = DockerClientFactory.instance().client();
  private final int port = MongoProcess.freePort();
  private final GenericContainer<?> container =
      new GenericContainer<>(DockerImageName.parse("mongo:8.0"));

  MongoContainer() {
    container.setPortBindings(List.of(port + ":27017"));
    container.start();
    MongoPing.awaitAnswer(uri());
  }

  @Override
  public String uri() {
    return "mongodb://" + container.getHost() + ":" + port;
  }

  @Override
  public void kill() {
    docker.killContainerCmd(container.getContainerId()).exec();
    docker.waitContainerCmd(container.getContainerId()).start().awaitStatusCode();
  }

  @Override
  public void restart() {
    docker.startContainerCmd(container.getContainerId()).exec();
    MongoPing.awaitAnswer(uri());
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

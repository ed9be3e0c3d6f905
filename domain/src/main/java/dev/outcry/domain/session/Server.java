package dev.outcry.domain.session;

import static dev.outcry.domain.InvalidValueException.require;

/**
 * One of the instances that people connect to.
 *
 * @param url where it can be reached by whoever wants this one and no other
 */
public record Server(String id, String host, int port, String url) {

  public Server {
    require(!id.isBlank(), "serverId", "must not be blank");
    require(port >= 0 && port <= 65_535, "serverPort", "must be 0 to 65535");
  }
}

package dev.outcry.adapter.out.push;

import dev.outcry.application.port.out.PushServices;
import dev.outcry.domain.push.PushEndpoint;
import java.net.URI;
import java.util.Set;

/**
 * Services that are on a list: whoever subscribes names an address that this server then writes to,
 * and nobody may name any address there is.
 *
 * @param listed hosts, domains after {@code *.}, and origins
 */
record KnownServices(String publicKey, Set<String> listed) implements PushServices {

  private static final int HTTPS_PORT = 443;

  @Override
  public boolean know(PushEndpoint endpoint) {
    URI uri = endpoint.uri();
    boolean usual =
        uri.getScheme().equals("https") && (uri.getPort() == -1 || uri.getPort() == HTTPS_PORT);
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    return listed.stream()
        .anyMatch(one -> one.contains("://") ? one.equals(origin) : usual && matches(uri, one));
  }

  private static boolean matches(URI uri, String listed) {
    return listed.startsWith("*.")
        ? uri.getHost().endsWith(listed.substring(1))
        : uri.getHost().equals(listed);
  }
}

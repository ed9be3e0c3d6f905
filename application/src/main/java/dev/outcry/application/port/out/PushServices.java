package dev.outcry.application.port.out;

import dev.outcry.domain.push.PushEndpoint;

/** The push services that this server sends to. */
public interface PushServices {

  /** The public key by which browsers know this server, in base64url. */
  String publicKey();

  /**
   * Whether this is an endpoint of one of them: browsers are not asked to name other hosts, which
   * the server would then write to.
   */
  boolean know(PushEndpoint endpoint);
}

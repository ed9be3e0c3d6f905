package dev.outcry.application.port.in;

/** By what a browser knows who writes to it. */
public interface ViewPushKey {

  /**
   * The public key of this server, which a browser has to be subscribed with: an uncompressed point
   * of P-256 in base64url.
   *
   * @throws dev.outcry.domain.RefusedException with {@code PUSH_UNAVAILABLE}
   */
  String view();
}

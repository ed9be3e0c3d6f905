package dev.outcry.adapter.out.push;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set under {@code outcry.push}.
 *
 * @param publicKey by which browsers know this server: a point of P-256 in base64url. Without it
 *     there is no push
 * @param privateKey the private key that belongs to it
 * @param subject whom a push service may write to: {@code mailto:} or {@code https:}
 * @param services whose endpoints are sent to: a host, {@code *.} and a domain, or an origin such
 *     as {@code http://localhost:9000} where it is neither HTTPS nor its port
 */
@ConfigurationProperties("outcry.push")
record PushSettings(
    String publicKey,
    String privateKey,
    String subject,
    @DefaultValue({
          "fcm.googleapis.com",
          "updates.push.services.mozilla.com",
          "*.push.apple.com",
          "*.notify.windows.com"
        })
        Set<String> services) {

  /** Leaves out the keys. */
  @Override
  public String toString() {
    return "PushSettings[" + services + "]";
  }
}

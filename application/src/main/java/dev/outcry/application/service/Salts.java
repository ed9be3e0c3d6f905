package dev.outcry.application.service;

import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.domain.history.Salt;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;

/** As many bits of a secret each as a salt has. */
final class Salts implements Supplier<Salt> {

  private final SecretGenerator secrets;

  Salts(SecretGenerator secrets) {
    this.secrets = secrets;
  }

  @Override
  public Salt get() {
    byte[] secret = Base64.getUrlDecoder().decode(secrets.next());
    return new Salt(Arrays.copyOf(secret, Salt.BYTES));
  }
}

package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.SecretGenerator;
import java.security.SecureRandom;
import java.util.Base64;

final class RandomSecretGenerator implements SecretGenerator {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}

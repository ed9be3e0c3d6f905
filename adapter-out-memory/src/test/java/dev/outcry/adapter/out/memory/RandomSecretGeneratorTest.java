package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.SecretGeneratorContract;
import dev.outcry.application.port.out.SecretGenerator;

class RandomSecretGeneratorTest implements SecretGeneratorContract {

  @Override
  public SecretGenerator secrets() {
    return new RandomSecretGenerator();
  }

  @Override
  public SecretGenerator secretsOfAnotherInstance() {
    return new RandomSecretGenerator();
  }
}

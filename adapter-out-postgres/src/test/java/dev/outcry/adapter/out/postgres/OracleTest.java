package dev.outcry.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What memory answers is right, and PostgreSQL answers the same. */
class OracleTest {

  private static final int CALLS = 4_000;

  @Test
  void oneStreamOfCallsGetsTheSameAnswersAndEndsInTheSameState() {
    Stores memory = Stores.inMemory();
    Stores postgres = Stores.in(Databases.fresh());
    AnyCall calls = new AnyCall(20, memory);

    for (int i = 0; i < CALLS; i++) {
      Function<Stores, Object> call = calls.next();
      Object answer = call.apply(memory);
      assertThat(call.apply(postgres)).as("call %d", i).isEqualTo(answer);
    }
    assertThat(calls.state().apply(postgres)).isEqualTo(calls.state().apply(memory));
  }
}

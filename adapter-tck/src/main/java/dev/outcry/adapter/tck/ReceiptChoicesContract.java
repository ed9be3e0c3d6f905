package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.ReceiptChoices;
import dev.outcry.domain.user.UserId;
import org.junit.jupiter.api.Test;

/** What every {@link ReceiptChoices} does. */
public interface ReceiptChoicesContract {

  /** The choices to test, the same throughout a test. */
  ReceiptChoices receiptChoices();

  @Test
  default void rc1_whoeverNeverChoseGivesReceipts() {
    assertThat(receiptChoices().given(anyUserId())).isTrue();
  }

  @Test
  default void rc2_aChoiceHoldsUntilTheNextAndIsNobodyElses() {
    UserId one = anyUserId();
    UserId other = anyUserId();
    receiptChoices().choose(other, false);

    receiptChoices().choose(one, false);
    receiptChoices().choose(one, false);
    assertThat(receiptChoices().given(one)).isFalse();

    receiptChoices().choose(one, true);
    receiptChoices().choose(one, true);
    assertThat(receiptChoices().given(one)).isTrue();
    assertThat(receiptChoices().given(other)).isFalse();
  }
}

package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.ReceiptChoicesContract;
import dev.outcry.application.port.out.ReceiptChoices;
import dev.outcry.domain.user.UserId;

/** Choices that break a promise, each run through the contract by itself. */
final class BrokenReceiptChoices {

  private BrokenReceiptChoices() {}

  @Breaks("RC1")
  static class GivesNoneUnlessAsked extends Sound {
    private boolean asked;

    @Override
    public boolean given(UserId person) {
      return asked && super.given(person);
    }

    @Override
    public void choose(UserId person, boolean given) {
      asked = true;
      super.choose(person, given);
    }
  }

  @Breaks("RC2")
  static class NeverGivesAgain extends Sound {
    @Override
    public void choose(UserId person, boolean given) {
      if (!given) {
        super.choose(person, false);
      }
    }
  }

  @Breaks({})
  static class KeepsEveryPromise extends Sound {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class Sound implements ReceiptChoices, ReceiptChoicesContract {
    private final ReceiptChoices choices = new InMemoryReceiptChoices();

    @Override
    public ReceiptChoices receiptChoices() {
      return this;
    }

    @Override
    public boolean given(UserId person) {
      return choices.given(person);
    }

    @Override
    public void choose(UserId person, boolean given) {
      choices.choose(person, given);
    }
  }
}

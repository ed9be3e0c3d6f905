package dev.outcry.domain.timeline;

import dev.outcry.domain.Refusal;
import java.util.function.Function;

/** What became of a wish to post or change an entry, once the room's lane came to it. */
public sealed interface EntryAnswer {

  /** One of the two, by kind. */
  <R> R fold(
      Function<? super Persisted, ? extends R> persisted,
      Function<? super Refused, ? extends R> refused);

  /**
   * It is recorded (rule M-05).
   *
   * @param rev the revision it took; for a repeated post, that of the first time
   * @param duplicate whether it was recorded before and this was a repeat
   */
  record Persisted(Seq seq, Rev rev, boolean duplicate) implements EntryAnswer {
    @Override
    public <R> R fold(
        Function<? super Persisted, ? extends R> persisted,
        Function<? super Refused, ? extends R> refused) {
      return persisted.apply(this);
    }
  }

  /** It is not, and will not be. */
  record Refused(Refusal refusal) implements EntryAnswer {
    @Override
    public <R> R fold(
        Function<? super Persisted, ? extends R> persisted,
        Function<? super Refused, ? extends R> refused) {
      return refused.apply(this);
    }
  }
}

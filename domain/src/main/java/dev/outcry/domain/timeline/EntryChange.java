package dev.outcry.domain.timeline;

import dev.outcry.domain.Refusal;
import java.util.function.Function;

/** How an entry answers a wish to change it. */
public sealed interface EntryChange {

  /** One of the three, by kind. */
  <R> R fold(
      Function<? super Changed, ? extends R> changed,
      Function<? super Unchanged, ? extends R> unchanged,
      Function<? super Refused, ? extends R> refused);

  /** The entry as it stands now; it took the next revision. */
  record Changed(Entry entry) implements EntryChange {
    @Override
    public <R> R fold(
        Function<? super Changed, ? extends R> changed,
        Function<? super Unchanged, ? extends R> unchanged,
        Function<? super Refused, ? extends R> refused) {
      return changed.apply(this);
    }
  }

  /** It was already so; no revision was taken. */
  record Unchanged(Entry entry) implements EntryChange {
    @Override
    public <R> R fold(
        Function<? super Changed, ? extends R> changed,
        Function<? super Unchanged, ? extends R> unchanged,
        Function<? super Refused, ? extends R> refused) {
      return unchanged.apply(this);
    }
  }

  /** The rules say no. */
  record Refused(Refusal refusal) implements EntryChange {
    @Override
    public <R> R fold(
        Function<? super Changed, ? extends R> changed,
        Function<? super Unchanged, ? extends R> unchanged,
        Function<? super Refused, ? extends R> refused) {
      return refused.apply(this);
    }
  }
}

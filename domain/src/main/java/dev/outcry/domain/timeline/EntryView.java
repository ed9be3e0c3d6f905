package dev.outcry.domain.timeline;

import dev.outcry.domain.room.RoomId;
import java.util.function.Function;

/**
 * An entry as one reader may see it. Who may not see an entry gets its place and revision, so that
 * revisions stay dense for everyone.
 */
public sealed interface EntryView {

  /** The place. */
  Seq seq();

  /** The revision. */
  Rev rev();

  /** One of the two, by kind. */
  <R> R fold(
      Function<? super Visible, ? extends R> visible, Function<? super Hidden, ? extends R> hidden);

  /** All of it. */
  record Visible(Entry entry) implements EntryView {
    @Override
    public Seq seq() {
      return entry.seq();
    }

    @Override
    public Rev rev() {
      return entry.rev();
    }

    @Override
    public <R> R fold(
        Function<? super Visible, ? extends R> visible,
        Function<? super Hidden, ? extends R> hidden) {
      return visible.apply(this);
    }
  }

  /** That something is there. */
  record Hidden(RoomId roomId, Seq seq, Rev rev) implements EntryView {
    @Override
    public <R> R fold(
        Function<? super Visible, ? extends R> visible,
        Function<? super Hidden, ? extends R> hidden) {
      return hidden.apply(this);
    }
  }
}

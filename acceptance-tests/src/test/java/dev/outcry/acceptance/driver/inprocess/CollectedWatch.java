package dev.outcry.acceptance.driver.inprocess;

import static dev.outcry.acceptance.driver.inprocess.Asking.await;

import dev.outcry.acceptance.driver.Talk;
import dev.outcry.acceptance.driver.Talk.Live;
import dev.outcry.acceptance.driver.Talk.Signal;
import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.domain.Refusal;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps all that a watcher of a room gets. */
final class CollectedWatch implements Talk.Watch, WatchRoom.Watcher {

  private final boolean resumed;
  private final List<Live> seen = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Rev> begun = new CompletableFuture<>();
  private WatchRoom.@Nullable Watch watch;

  CollectedWatch(boolean resumed) {
    this.resumed = resumed;
  }

  void begin(WatchRoom.Watch watch) {
    this.watch = watch;
    await(begun);
  }

  @Override
  public List<Live> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void entry(EntryView entry) {
    seen.add(new Live("ENTRY", Optional.of(Seen.view(entry)), entry.rev().value()));
  }

  @Override
  public void typing(UserId person) {
    seen.add(signal("TYPING", person, OptionalLong.empty()));
  }

  @Override
  public void read(UserId person, Seq seq) {
    seen.add(signal("READ", person, OptionalLong.of(seq.value())));
  }

  private static Live signal(String event, UserId person, OptionalLong seq) {
    return new Live(event, Optional.empty(), 0, Optional.of(new Signal(person.value(), seq)));
  }

  @Override
  public void synced(Rev rev) {
    if (resumed) {
      seen.add(new Live("SYNCED", Optional.empty(), rev.value()));
    }
    begun.complete(rev);
  }

  @Override
  public void resyncRequired(Rev rev) {
    seen.add(new Live("RESYNC_REQUIRED", Optional.empty(), rev.value()));
    begun.complete(rev);
  }

  @Override
  public void removed(Refusal refusal) {
    seen.add(new Live("REMOVED", Optional.empty(), 0));
    begun.complete(Rev.NONE);
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
    }
  }
}

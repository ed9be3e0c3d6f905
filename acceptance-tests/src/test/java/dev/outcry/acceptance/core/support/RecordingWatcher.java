package dev.outcry.acceptance.core.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.in.WatchRoom.Watcher;
import dev.outcry.domain.Refusal;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryView;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes down what it is told, and that it is told by one thread at a time. */
public class RecordingWatcher implements Watcher {

  private final List<EntryView> views = new CopyOnWriteArrayList<>();
  private final List<Rev> synced = new CopyOnWriteArrayList<>();
  private final List<Rev> resyncs = new CopyOnWriteArrayList<>();
  private final List<Refusal> removals = new CopyOnWriteArrayList<>();
  private final AtomicBoolean inUse = new AtomicBoolean();
  private volatile boolean usedTwiceAtOnce;
  private volatile boolean ready = true;

  @Override
  public void entry(EntryView entry) {
    if (!inUse.compareAndSet(false, true)) {
      usedTwiceAtOnce = true;
    }
    views.add(entry);
    inUse.set(false);
  }

  @Override
  public void synced(Rev rev) {
    synced.add(rev);
  }

  @Override
  public void resyncRequired(Rev rev) {
    resyncs.add(rev);
  }

  @Override
  public void removed(Refusal refusal) {
    removals.add(refusal);
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  /** From now on it takes more, or no more. */
  public void ready(boolean ready) {
    this.ready = ready;
  }

  public RecordingWatcher awaitSynced() {
    Await.until("a watcher is live", () -> !synced.isEmpty());
    return this;
  }

  public void awaitRev(Rev rev) {
    Await.until(
        "revision " + rev + " was delivered, got " + views.size() + " entries",
        () -> lastRev().compareTo(rev) >= 0);
  }

  public Rev lastRev() {
    List<EntryView> seen = views();
    return seen.isEmpty() ? Rev.NONE : seen.get(seen.size() - 1).rev();
  }

  public List<EntryView> views() {
    return List.copyOf(views);
  }

  public List<Long> revs() {
    return views().stream().map(view -> view.rev().value()).toList();
  }

  public List<Rev> syncs() {
    return List.copyOf(synced);
  }

  public List<Rev> resyncs() {
    return List.copyOf(resyncs);
  }

  public List<Refusal> removals() {
    return List.copyOf(removals);
  }

  /** What a client has that keeps of each place what it was told last. */
  public Map<Seq, Entry> present() {
    Map<Seq, Entry> present = new LinkedHashMap<>();
    views().forEach(view -> visible(view).ifPresent(entry -> present.put(entry.seq(), entry)));
    return present;
  }

  public static Optional<Entry> visible(EntryView view) {
    return view.fold(visible -> Optional.of(visible.entry()), hidden -> Optional.empty());
  }

  /** Each revision at most once, in order, one at a time. */
  public void assertInOrder() {
    assertThat(usedTwiceAtOnce).as("called by two threads at once").isFalse();
    assertThat(revs()).isSorted().doesNotHaveDuplicates();
  }
}

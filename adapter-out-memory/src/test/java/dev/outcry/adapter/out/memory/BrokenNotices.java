package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.NoticesContract;
import dev.outcry.adapter.tck.WatchlistContract;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Watchlist;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notices and watchlists that break a promise, each run through the contract by itself. */
final class BrokenNotices {

  private BrokenNotices() {}

  @Breaks("N1")
  static class AnswersWhatItKnewAsNew extends SoundNotices {
    @Override
    public List<Notice> add(List<Notice> some) {
      super.add(some);
      return some;
    }
  }

  @Breaks("N2")
  static class ListsTheOldestFirst extends SoundNotices {
    @Override
    public List<Kept> list(UserId person, Optional<Place> before, int limit) {
      List<Kept> listed = new ArrayList<>(super.list(person, before, limit));
      Collections.reverse(listed);
      return listed;
    }
  }

  @Breaks("N2")
  static class SkipsWhatIsAsOldAsThePlace extends SoundNotices {
    @Override
    public List<Kept> list(UserId person, Optional<Place> before, int limit) {
      return super.list(person, before, limit).stream()
          .filter(kept -> before.filter(p -> !kept.notice().at().isBefore(p.at())).isEmpty())
          .toList();
    }
  }

  @Breaks({"N3", "N4"})
  static class MarksAllWhateverIsAskedFor extends SoundNotices {
    @Override
    public void markRead(UserId person, Optional<Set<NoticeId>> ids) {
      super.markRead(person, Optional.empty());
    }
  }

  @Breaks("N4")
  static class CountsWithoutALimit extends SoundNotices {
    @Override
    public int unread(UserId person, int limit) {
      return super.unread(person, Integer.MAX_VALUE);
    }
  }

  @Breaks("N7")
  static class MarksWhatIsToBeErased extends SoundNotices {
    @Override
    public void erase(UserId person) {
      markRead(person, Optional.empty());
    }
  }

  @Breaks("W4")
  static class HasNobodyWatchOn extends SoundWatchlist {
    @Override
    public void erase(UserId person) {
      of(person).stream()
          .flatMap(auction -> watchers(auction, Optional.empty(), 1_000).stream())
          .forEach(super::erase);
    }
  }

  @Breaks("N5")
  static class GathersNothing extends SoundNotices {
    @Override
    public List<Notice> gather(List<Notice> some) {
      return super.add(some);
    }
  }

  @Breaks("N5")
  static class AnswersWhatItGathered extends SoundNotices {
    @Override
    public List<Notice> gather(List<Notice> some) {
      super.gather(some);
      return some;
    }
  }

  @Breaks("N6")
  static class MarksTheWholeRoom extends SoundNotices {
    @Override
    public void readUpTo(Collection<RoomRead> read) {
      super.readUpTo(
          read.stream()
              .map(each -> new RoomRead(each.roomId(), each.person(), new Seq(1_000)))
              .toList());
    }
  }

  @Breaks("N8")
  static class ClaimsForNobody extends SoundNotices {
    @Override
    public List<Due> claim(Instant now, Instant until, int limit) {
      return super.claim(now, now, limit);
    }
  }

  @Breaks("N9")
  static class ForgetsWhoCarried extends SoundNotices {
    @Override
    public void carried(Collection<Due> some) {
      return;
    }
  }

  @Breaks("W1")
  static class ForgetsTheAuctionForAll extends SoundWatchlist {
    @Override
    public void remove(UserId person, AuctionId auction) {
      watchers(auction, Optional.empty(), 1_000).forEach(each -> super.remove(each, auction));
    }
  }

  @Breaks("W2")
  static class ChecksTheLimitBeforehand extends SoundWatchlist {
    @Override
    public boolean add(UserId person, AuctionId auction, int limit) {
      return of(person).size() < limit && super.add(person, auction, Integer.MAX_VALUE);
    }
  }

  @Breaks("W3")
  static class AnswersThePlaceAgain extends SoundWatchlist {
    @Override
    public List<UserId> watchers(AuctionId auction, Optional<UserId> after, int limit) {
      return super.watchers(auction, Optional.empty(), limit);
    }
  }

  @Breaks({})
  static class KeepsEveryNotice extends SoundNotices {}

  @Breaks({})
  static class KeepsEveryWatch extends SoundWatchlist {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundNotices implements Notices, NoticesContract {
    private final Notices notices = new InMemoryNotices();

    @Override
    public Notices notices() {
      return this;
    }

    @Override
    public List<Notice> add(List<Notice> some) {
      return notices.add(some);
    }

    @Override
    public List<Notice> gather(List<Notice> some) {
      return notices.gather(some);
    }

    @Override
    public void readUpTo(Collection<RoomRead> read) {
      notices.readUpTo(read);
    }

    @Override
    public List<Kept> list(UserId person, Optional<Place> before, int limit) {
      return notices.list(person, before, limit);
    }

    @Override
    public void markRead(UserId person, Optional<Set<NoticeId>> ids) {
      notices.markRead(person, ids);
    }

    @Override
    public List<Due> claim(Instant now, Instant until, int limit) {
      return notices.claim(now, until, limit);
    }

    @Override
    public void done(Collection<NoticeId> ids) {
      notices.done(ids);
    }

    @Override
    public void carried(Collection<Due> some) {
      notices.carried(some);
    }

    @Override
    public int unread(UserId person, int limit) {
      return notices.unread(person, limit);
    }

    @Override
    public void erase(UserId person) {
      notices.erase(person);
    }
  }

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundWatchlist implements Watchlist, WatchlistContract {
    private final Watchlist watchlist = new InMemoryWatchlist();

    @Override
    public Watchlist watchlist() {
      return this;
    }

    @Override
    public boolean add(UserId person, AuctionId auction, int limit) {
      return watchlist.add(person, auction, limit);
    }

    @Override
    public void remove(UserId person, AuctionId auction) {
      watchlist.remove(person, auction);
    }

    @Override
    public Set<AuctionId> of(UserId person) {
      return watchlist.of(person);
    }

    @Override
    public List<UserId> watchers(AuctionId auction, Optional<UserId> after, int limit) {
      return watchlist.watchers(auction, after, limit);
    }

    @Override
    public void erase(UserId person) {
      watchlist.erase(person);
    }
  }
}

package dev.outcry.application.service;

import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Audience;
import dev.outcry.application.port.out.Audience.Reach;
import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.Effect.Announcement;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage.NoticeGiven;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Watchlist;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Keeps notices for those whom something is announced to, and tells them live. */
final class TellPeople {

  private static final int AT_ONCE = 1_000;

  private final Auctions auctions;
  private final Watchlist watchlist;
  private final Notices notices;
  private final Feed feed;

  TellPeople(Ports ports) {
    auctions = ports.auctions();
    watchlist = ports.watchlist();
    notices = ports.notices();
    feed = ports.feed();
  }

  /** Live even those that were kept before: whoever kept them may have died before telling. */
  void tell(List<Announcement> announcements) {
    inPages(
        announcements,
        page -> {
          notices.add(page);
          page.forEach(this::publish);
        });
  }

  /** Tells of mentions, live as above. */
  void tellOfMentions(List<Notice> mentions) {
    for (List<Notice> page : pages(mentions)) {
      notices.add(page);
      page.forEach(this::publish);
    }
  }

  /** Tells of messages: live those that are not gathered into what is there unread. */
  void tellOfMessages(List<Notice> messages) {
    pages(messages).forEach(page -> notices.gather(page).forEach(this::publish));
  }

  private static List<List<Notice>> pages(List<Notice> all) {
    List<List<Notice>> pages = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      pages.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return pages;
  }

  /** Live only those that nobody has kept before. */
  void tellOnce(Announcement announcement) {
    inPages(List.of(announcement), this::tellOnce);
  }

  /** The same of these, a page. */
  void tellOnce(List<Notice> page) {
    notices.add(page).forEach(this::publish);
  }

  /** Where every notice goes once it is kept. */
  private void publish(Notice notice) {
    feed.publish(Channel.of(notice.userId()), new NoticeGiven(notice));
  }

  private void inPages(List<Announcement> announcements, Consumer<List<Notice>> keep) {
    Audiences audiences = new Audiences();
    List<Notice> page = new ArrayList<>();
    for (Announcement announcement : announcements) {
      for (UserId person : audiences.of(announcement.audience())) {
        page.add(announcement.to(person));
        if (page.size() == AT_ONCE) {
          keep.accept(List.copyOf(page));
          page.clear();
        }
      }
    }
    if (!page.isEmpty()) {
      keep.accept(List.copyOf(page));
    }
  }

  /** Who is told, each group found once for all that is announced together. */
  private final class Audiences {
    private final Map<AuctionId, List<UserId>> bidders = new HashMap<>();
    private final Map<AuctionId, List<UserId>> watchers = new HashMap<>();

    Collection<UserId> of(Audience audience) {
      if (audience.reach() == Reach.PERSON) {
        return audience.person().stream().toList();
      }
      AuctionId id = audience.auctionId();
      Set<UserId> many = new LinkedHashSet<>(bidders.computeIfAbsent(id, this::findBidders));
      if (audience.reach() == Reach.FOLLOWERS) {
        many.addAll(watchers.computeIfAbsent(id, this::findWatchers));
      }
      audience.person().ifPresent(many::remove);
      return many;
    }

    private List<UserId> findBidders(AuctionId id) {
      return all(after -> auctions.bidders(id, after, AT_ONCE));
    }

    private List<UserId> findWatchers(AuctionId id) {
      return all(after -> watchlist.watchers(id, after, AT_ONCE));
    }

    private List<UserId> all(Function<Optional<UserId>, List<UserId>> pageAfter) {
      List<UserId> all = new ArrayList<>();
      List<UserId> page = pageAfter.apply(Optional.empty());
      while (!page.isEmpty()) {
        all.addAll(page);
        page =
            page.size() < AT_ONCE
                ? List.of()
                : pageAfter.apply(Optional.of(page.get(page.size() - 1)));
      }
      return all;
    }
  }
}

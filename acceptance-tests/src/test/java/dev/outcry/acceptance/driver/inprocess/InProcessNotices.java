package dev.outcry.acceptance.driver.inprocess;

import static dev.outcry.acceptance.driver.inprocess.Asking.ask;
import static dev.outcry.acceptance.driver.inprocess.Asking.await;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Notices;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.FollowAuction;
import dev.outcry.application.port.in.ListAuctions;
import dev.outcry.application.port.in.ListNotices;
import dev.outcry.application.port.in.MarkNoticesRead;
import dev.outcry.application.port.in.UnfollowAuction;
import dev.outcry.application.port.in.WatchNotices;
import dev.outcry.application.port.out.Notices.Place;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

final class InProcessNotices implements Notices {

  private final Outcry outcry;

  InProcessNotices(Outcry outcry) {
    this.outcry = outcry;
  }

  @Override
  public Answer<Mine> mine(String caller) {
    return ask(
        () -> {
          List<Told> found = new ArrayList<>();
          Optional<Place> place = Optional.empty();
          int unread;
          do {
            ListNotices.Page page =
                outcry.listNotices().list(new ListNotices.Query(new UserId(caller), place, 2));
            page.notices().forEach(kept -> found.add(told(kept.notice())));
            place = page.next();
            unread = page.unread();
          } while (place.isPresent());
          return new Mine(found, unread);
        });
  }

  @Override
  public Answer<String> readAll(String caller) {
    return ask(
        () -> {
          UserId person = new UserId(caller);
          outcry.markNoticesRead().mark(new MarkNoticesRead.Command(person, Optional.empty()));
          return caller;
        });
  }

  @Override
  public Watch watch(String caller) {
    List<Told> seen = new CopyOnWriteArrayList<>();
    WatchNotices.Watch watch =
        outcry.watchNotices().watch(new UserId(caller), notice -> seen.add(told(notice)));
    await(watch.ready());
    return new Watch() {
      @Override
      public List<Told> seen() {
        return List.copyOf(seen);
      }

      @Override
      public void close() {
        watch.close();
      }
    };
  }

  @Override
  public Answer<String> follow(String caller, String auctionId) {
    return ask(
        () -> {
          outcry
              .followAuction()
              .follow(new FollowAuction.Command(new UserId(caller), new AuctionId(auctionId)));
          return auctionId;
        });
  }

  @Override
  public Answer<String> unfollow(String caller, String auctionId) {
    return ask(
        () -> {
          outcry
              .unfollowAuction()
              .unfollow(new UnfollowAuction.Command(new UserId(caller), new AuctionId(auctionId)));
          return auctionId;
        });
  }

  @Override
  public Answer<List<String>> followed(String caller) {
    return ask(
        () ->
            outcry
                .listAuctions()
                .list(
                    new ListAuctions.Query(
                        new UserId(caller),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        ListAuctions.MAX_SIZE))
                .auctions()
                .stream()
                .map(view -> view.lot().auctionId().value())
                .toList());
  }

  private static OptionalLong number(Notice notice, String name) {
    return notice.params().get(name) instanceof Long number
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  private static Told told(Notice notice) {
    return new Told(
        notice.id().toString(),
        notice.kind().name(),
        notice.params().getOrDefault("auctionId", "").toString(),
        notice.params().getOrDefault("roomId", "").toString(),
        number(notice, "seq"),
        number(notice, "lastSeq"),
        number(notice, "price"),
        Optional.ofNullable(notice.params().get("reason")).map(Object::toString),
        Optional.ofNullable(notice.params().get("endsAt"))
            .map(at -> SettableClock.timeOf(Instant.parse(at.toString()))));
  }
}

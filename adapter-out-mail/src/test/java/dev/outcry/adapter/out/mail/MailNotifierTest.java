package dev.outcry.adapter.out.mail;

import static dev.outcry.adapter.tck.Samples.anAccount;
import static dev.outcry.adapter.tck.Samples.anyUsername;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.out.mail.MailServer.Letter;
import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.adapter.tck.NotifierContract;
import dev.outcry.adapter.tck.Samples;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.notice.NoticeKind;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailNotifierTest implements NotifierContract {

  private final MailServer server = MailServer.start();
  private final Accounts accounts = new InMemoryAdapters(Clock.systemUTC()).accounts();
  private final UserId ann = someone("ann@example.org");
  private final MailNotifier mail =
      new MailNotifier(
          server.sender(),
          Letters.from("outcry@example.org"),
          accounts,
          Set.of(NoticeKind.WON, NoticeKind.SOLD));

  @Override
  public MailNotifier notifier() {
    return mail;
  }

  @Override
  public Notice aNotice() {
    return notice(NoticeKind.WON, ann);
  }

  @Override
  public List<String> arrived() {
    return server.letters().stream().map(Letter::id).toList();
  }

  @Override
  public void takeNothing() {
    server.stop();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aNoticeIsMailedToWhomItIsForUnderItsName() {
    Notice won = notice(NoticeKind.WON, ann);

    assertThat(carried(won)).containsExactly(won.id());
    assertThat(carried(won)).containsExactly(won.id());

    assertThat(server.letters())
        .hasSize(2)
        .extracting(Letter::id)
        .containsOnly("<notice-" + won.id() + "@example.org>");
    Letter letter = server.letters().get(0);
    assertThat(letter.to()).isEqualTo("ann@example.org");
    assertThat(letter.subject()).isEqualTo("낙찰되었습니다 / You have won an auction");
  }

  @Test
  void whatIsNotWantedOrCannotBeMailedIsDone() {
    Notice outbid = notice(NoticeKind.OUTBID, ann);
    Notice unknown = notice(NoticeKind.WON, Samples.anyUserId());
    Notice nowhere = notice(NoticeKind.WON, someone("a,b<c>@example.org"));

    assertThat(carried(outbid, unknown, nowhere))
        .containsExactlyInAnyOrder(outbid.id(), unknown.id(), nowhere.id());
    assertThat(server.letters()).isEmpty();
  }

  @Test
  void whatNoServerTakesIsLeft() {
    Notice won = notice(NoticeKind.WON, ann);
    Notice outbid = notice(NoticeKind.OUTBID, ann);
    server.stop();

    assertThat(carried(won, outbid)).containsExactly(outbid.id());

    server.startAgain();
    assertThat(carried(won)).containsExactly(won.id());
    assertThat(server.letters()).hasSize(1);
  }

  @Test
  void everyKindHasWords() {
    MailNotifier all =
        new MailNotifier(
            server.sender(),
            Letters.from("outcry@example.org"),
            accounts,
            Set.of(NoticeKind.values()));
    for (NoticeKind kind : NoticeKind.values()) {
      all.carry(List.of(notice(kind, ann))).toCompletableFuture().join();
    }

    assertThat(server.letters())
        .hasSize(NoticeKind.values().length)
        .allSatisfy(letter -> assertThat(letter.subject()).contains(" / "));
  }

  private Set<NoticeId> carried(Notice... notices) {
    return mail.carry(List.of(notices)).toCompletableFuture().join();
  }

  private static Notice notice(NoticeKind kind, UserId person) {
    return new Notice(
        NoticeId.of(Samples.anyName(), person),
        person,
        kind,
        Map.of("auctionId", "a"),
        Samples.NOON);
  }

  private UserId someone(String email) {
    Account account = anAccount(new EmailAddress(email), anyUsername());
    accounts.add(account);
    return account.user().id();
  }
}

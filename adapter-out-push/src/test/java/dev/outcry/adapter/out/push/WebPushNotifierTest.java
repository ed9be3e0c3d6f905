package dev.outcry.adapter.out.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.adapter.out.push.PushServer.Push;
import dev.outcry.adapter.tck.NotifierContract;
import dev.outcry.adapter.tck.Samples;
import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.notice.NoticeKind;
import dev.outcry.domain.push.PushKeys;
import dev.outcry.domain.push.PushSubscription;
import dev.outcry.domain.user.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPushNotifierTest implements NotifierContract {

  private final PushServer server = PushServer.start();
  private final PushSubscriptions subscriptions =
      new InMemoryAdapters(Clock.systemUTC()).pushSubscriptions();
  private final WebPushNotifier push =
      notifier(VapidKeys.fromUncompressedBytes(server.publicKey(), server.privateKey()));
  private final UserId ann = Samples.anyUserId();
  private final Browser phone = new Browser();

  @Override
  public WebPushNotifier notifier() {
    return push;
  }

  @Override
  public Notice aNotice() {
    if (subscriptions.of(List.of(ann)).isEmpty()) {
      subscribe("/phone", phone);
    }
    return notice(ann);
  }

  @Override
  public List<String> arrived() {
    return server.pushes().stream().map(Push::topic).toList();
  }

  @Override
  public void takeNothing() {
    server.close();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void whatArrivesIsForOneBrowserAndSaysNoMoreThanWhatAndWhere() {
    subscribe("/phone", phone);
    Notice won = notice(ann);

    assertThat(carried(won)).containsExactly(won.id());

    assertThat(server.pushes()).hasSize(1);
    Push arrived = server.pushes().get(0);
    assertThat(arrived.path()).isEqualTo("/phone");
    assertThat(arrived.topic()).isEqualTo(won.id().toString().replace("-", ""));
    assertThat(arrived.ttl()).isEqualTo("86400");
    assertThat(phone.read(arrived.body()))
        .isEqualTo("{\"auctionId\":\"a-1\",\"id\":\"%s\",\"kind\":\"WON\"}".formatted(won.id()));
  }

  @Test
  void everyBrowserIsToldAndWhoHasNoneIsDone() {
    Browser desk = new Browser();
    subscribe("/phone", phone);
    subscribe("/desk", desk);
    Notice one = notice(ann);
    Notice other = notice(Samples.anyUserId());

    assertThat(carried(one, other)).containsExactlyInAnyOrder(one.id(), other.id());

    assertThat(server.pushes()).extracting(Push::path).containsExactlyInAnyOrder("/phone", "/desk");
  }

  @Test
  void manyAreToldAtOnce() {
    subscribe("/phone", phone);
    Notice[] many = IntStream.range(0, 100).mapToObj(i -> notice(ann)).toArray(Notice[]::new);

    assertThat(carried(many)).hasSize(100);
    assertThat(server.pushes()).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void aBrowserThatIsGoneIsForgotten(int status) {
    subscribe("/phone", phone);
    server.answer(status);
    Notice won = notice(ann);

    assertThat(carried(won)).containsExactly(won.id());
    assertThat(subscriptions.of(List.of(ann))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void whatIsNotTakenForNowIsLeft(int status) {
    subscribe("/phone", phone);
    server.answer(status);
    Notice won = notice(ann);

    assertThat(carried(won)).isEmpty();

    server.answer(201);
    assertThat(carried(won)).containsExactly(won.id());
    assertThat(subscriptions.of(List.of(ann))).hasSize(1);
  }

  @Test
  void whatIsRefusedForGoodIsNotTriedAgain() {
    subscribe("/phone", phone);
    server.answer(413);
    Notice won = notice(ann);

    assertThat(carried(won)).containsExactly(won.id());
    assertThat(subscriptions.of(List.of(ann))).hasSize(1);
  }

  @Test
  void whatAnotherKeySignedIsNotTaken() {
    subscribe("/phone", phone);
    notifier(VapidKeys.generate()).carry(List.of(notice(ann))).toCompletableFuture().join();

    assertThat(server.pushes()).isEmpty();
  }

  @Test
  void noServiceThereIsATemporaryFailure() {
    subscribe("/phone", phone);
    server.close();

    assertThat(carried(notice(ann))).isEmpty();
    assertThat(subscriptions.of(List.of(ann))).hasSize(1);
  }

  @Test
  void aBrowserWhoseKeyIsNoneIsForgotten() {
    PushKeys noPoint = new PushKeys("B" + "A".repeat(86), "A".repeat(22));
    subscriptions.put(new PushSubscription(ann, server.endpoint("/x"), noPoint), 9);
    Notice won = notice(ann);

    assertThat(carried(won)).containsExactly(won.id());
    assertThat(subscriptions.of(List.of(ann))).isEmpty();
  }

  @Test
  void whatIsNoLongerListedIsNotSentTo() {
    subscribe("/phone", phone);
    WebPushNotifier elsewhere =
        new WebPushNotifier(
            subscriptions,
            new KnownServices(server.publicKey(), Set.of("push.example.org")),
            new PushRequests(new WebPush("mailto:ops@example.org", VapidKeys.generate())));
    Notice won = notice(ann);

    assertThat(elsewhere.carry(List.of(won)).toCompletableFuture().join())
        .containsExactly(won.id());
    assertThat(server.pushes()).isEmpty();
    assertThat(subscriptions.of(List.of(ann))).hasSize(1);
  }

  private WebPushNotifier notifier(VapidKeys keys) {
    return new WebPushNotifier(
        subscriptions,
        new KnownServices(server.publicKey(), Set.of(server.origin())),
        new PushRequests(new WebPush("mailto:ops@example.org", keys)));
  }

  private void subscribe(String path, Browser browser) {
    subscriptions.put(new PushSubscription(ann, server.endpoint(path), browser.keys()), 9);
  }

  private Set<NoticeId> carried(Notice... notices) {
    return push.carry(List.of(notices)).toCompletableFuture().join();
  }

  private static Notice notice(UserId person) {
    return new Notice(
        NoticeId.of(Samples.anyName(), person),
        person,
        NoticeKind.WON,
        Map.of("auctionId", "a-1", "price", 7L, "words", "hello"),
        Samples.NOON);
  }
}

package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.domain.push.PushEndpoint;
import dev.outcry.domain.push.PushKeys;
import dev.outcry.domain.push.PushSubscription;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link PushSubscriptions} does. */
public interface PushSubscriptionsContract {

  /** The subscriptions to test, the same throughout a test. */
  PushSubscriptions pushSubscriptions();

  @Test
  default void ps1_aBrowserIsWhoseItWasLast() {
    UserId ann = anyUserId();
    UserId ben = anyUserId();
    PushSubscription first = aBrowserOf(ann, 'B');
    PushSubscription changed = new PushSubscription(ann, first.endpoint(), keys('C'));
    PushSubscription ofBen = new PushSubscription(ben, first.endpoint(), keys('D'));

    pushSubscriptions().put(first, 9);
    pushSubscriptions().put(changed, 9);
    assertThat(pushSubscriptions().of(List.of(ann))).containsExactly(changed);

    pushSubscriptions().put(ofBen, 9);
    assertThat(pushSubscriptions().of(List.of(ann, ben))).containsExactly(ofBen);
  }

  @Test
  default void ps2_allBrowsersOfThesePeopleAreAnswered() {
    PushSubscription one = aBrowserOf(anyUserId(), 'B');
    PushSubscription other = aBrowserOf(one.owner(), 'B');
    PushSubscription ofBen = aBrowserOf(anyUserId(), 'B');
    List.of(one, other, ofBen, aBrowserOf(anyUserId(), 'B'))
        .forEach(each -> pushSubscriptions().put(each, 9));

    assertThat(pushSubscriptions().of(List.of(one.owner(), ofBen.owner(), anyUserId())))
        .containsExactlyInAnyOrder(one, other, ofBen);
    assertThat(pushSubscriptions().of(List.of())).isEmpty();
  }

  @Test
  default void ps3_onlyTheOwnerRemovesAndWhoeverSendsForgets() {
    PushSubscription one = aBrowserOf(anyUserId(), 'B');
    PushSubscription other = aBrowserOf(one.owner(), 'B');
    pushSubscriptions().put(one, 9);
    pushSubscriptions().put(other, 9);

    pushSubscriptions().remove(anyUserId(), one.endpoint().id());
    pushSubscriptions().remove(one.owner(), anyName());
    assertThat(pushSubscriptions().of(List.of(one.owner()))).hasSize(2);

    pushSubscriptions().remove(one.owner(), one.endpoint().id());
    pushSubscriptions().remove(one.owner(), one.endpoint().id());
    assertThat(pushSubscriptions().of(List.of(one.owner()))).containsExactly(other);

    pushSubscriptions().forget(other);
    pushSubscriptions().forget(other);
    assertThat(pushSubscriptions().of(List.of(one.owner()))).isEmpty();
  }

  @Test
  default void ps4_thoseThatCameFirstGo() {
    UserId ann = anyUserId();
    List<PushSubscription> some =
        IntStream.range(0, 4).mapToObj(i -> aBrowserOf(ann, 'B')).toList();
    pushSubscriptions().put(some.get(0), 3);
    pushSubscriptions().put(some.get(1), 3);
    pushSubscriptions().put(some.get(2), 3);
    pushSubscriptions().put(some.get(0), 3);
    pushSubscriptions().put(some.get(3), 3);

    assertThat(pushSubscriptions().of(List.of(ann)))
        .containsExactlyInAnyOrder(some.get(0), some.get(2), some.get(3));
  }

  private static PushSubscription aBrowserOf(UserId owner, char key) {
    PushEndpoint endpoint = new PushEndpoint("https://push.example.org/" + anyName());
    return new PushSubscription(owner, endpoint, keys(key));
  }

  private static PushKeys keys(char key) {
    return new PushKeys("BA" + key + "A".repeat(84), "A".repeat(22));
  }
}

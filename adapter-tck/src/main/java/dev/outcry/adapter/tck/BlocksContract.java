package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Blocks.Block;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Blocks} does. */
public interface BlocksContract {

  /** The blocks to test, the same throughout a test. */
  Blocks blocks();

  @Test
  default void bl1_changesAreSeenAndTwiceIsOnce() {
    UserId ann = anyUserId();
    UserId bob = anyUserId();
    UserId cat = anyUserId();
    assertThat(blocks().of(ann)).isEmpty();

    assertThat(blocks().add(ann, bob, 10)).isTrue();
    assertThat(blocks().add(ann, bob, 10)).isTrue();
    assertThat(blocks().add(ann, cat, 10)).isTrue();
    assertThat(blocks().of(ann)).containsExactlyInAnyOrder(bob, cat);
    assertThat(blocks().blockedAmong(ann, List.of(bob, anyUserId()))).containsExactly(bob);
    assertThat(blocks().blockedAmong(ann, Set.of())).isEmpty();

    blocks().remove(ann, bob);
    blocks().remove(ann, bob);
    assertThat(blocks().of(ann)).containsExactly(cat);
    assertThat(blocks().blockedAmong(ann, List.of(bob))).isEmpty();
    assertThat(blocks().isAnyBetween(ann, bob)).isFalse();
  }

  @Test
  default void bl1_aBlockHasADirection() {
    UserId ann = anyUserId();
    UserId bob = anyUserId();

    blocks().add(ann, bob, 10);

    assertThat(blocks().of(bob)).isEmpty();
    assertThat(blocks().blockedAmong(bob, Set.of(ann))).isEmpty();
    assertThat(blocks().isAnyBetween(ann, bob)).isTrue();
    assertThat(blocks().isAnyBetween(bob, ann)).isTrue();
    assertThat(blocks().isAnyBetween(ann, anyUserId())).isFalse();
    blocks().remove(bob, ann);
    assertThat(blocks().of(ann)).containsExactly(bob);
  }

  @Test
  default void bl2_nobodyBlocksMoreThanTheLimit() {
    UserId ann = anyUserId();
    UserId bob = anyUserId();
    blocks().add(ann, bob, 2);
    blocks().add(ann, anyUserId(), 2);

    assertThat(blocks().add(ann, anyUserId(), 2)).isFalse();
    assertThat(blocks().add(ann, bob, 2)).isTrue();
    assertThat(blocks().of(ann)).hasSize(2);

    blocks().remove(ann, bob);
    assertThat(blocks().add(ann, anyUserId(), 2)).isTrue();
  }

  @Test
  default void bl2_theLimitIsExactHoweverManyAreAddedAtOnce() {
    UserId ann = anyUserId();

    List<Boolean> added = Race.of(runner -> blocks().add(ann, anyUserId(), 10));

    assertThat(added).filteredOn(Boolean::booleanValue).hasSize(10);
    assertThat(blocks().of(ann)).hasSize(10);
  }

  @Test
  default void bl4_whoeverIsErasedIsInNoBlock() {
    UserId ann = anyUserId();
    UserId bob = anyUserId();
    UserId cat = anyUserId();
    blocks().add(ann, bob, 10);
    blocks().add(bob, ann, 10);
    blocks().add(cat, ann, 10);
    blocks().add(cat, bob, 10);

    blocks().erase(ann);
    blocks().erase(ann);

    assertThat(blocks().of(ann)).isEmpty();
    assertThat(blocks().isAnyBetween(ann, bob)).isFalse();
    assertThat(blocks().of(cat)).containsExactly(bob);
  }

  @Test
  default void bl3_everyBlockBetweenTheseIsAnswered() {
    UserId ann = anyUserId();
    UserId bob = anyUserId();
    UserId cat = anyUserId();
    UserId dan = anyUserId();
    blocks().add(ann, bob, 10);
    blocks().add(ann, cat, 10);
    blocks().add(cat, bob, 10);
    blocks().add(bob, ann, 10);
    blocks().add(dan, bob, 10);

    assertThat(blocks().between(List.of(ann, bob, cat), List.of(bob, dan)))
        .containsExactlyInAnyOrder(new Block(ann, bob), new Block(cat, bob));
    assertThat(blocks().between(Set.of(), List.of(bob))).isEmpty();
    assertThat(blocks().between(List.of(ann), Set.of())).isEmpty();
  }
}

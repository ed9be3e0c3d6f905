package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyFamilyId;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.AccessTokens.AccessToken;
import dev.outcry.application.port.out.AccessTokens.Bearer;
import dev.outcry.application.port.out.AccessTokens.Proof;
import dev.outcry.domain.user.UserRole;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link AccessTokens} does. */
public interface AccessTokensContract {

  /** The tokens to test, the same throughout a test. */
  AccessTokens tokens();

  /** Sets the clock that {@link #tokens} goes by to a later time. */
  void timeIs(Instant instant);

  @Test
  default void k1_aTokenNamesItsPersonUntilItExpires() {
    Bearer one = anyBearer();
    Bearer other = anyBearer();
    AccessToken ofOne = tokens().issue(one);
    AccessToken ofOther = tokens().issue(other);
    AccessToken again = tokens().issue(one);

    assertThat(bearerOf(ofOne.value())).contains(one);
    timeIs(ofOne.expiresAt().minusMillis(1));
    assertThat(bearerOf(ofOne.value())).contains(one);
    assertThat(bearerOf(ofOther.value())).contains(other);
    assertThat(bearerOf(again.value())).contains(one);
  }

  @Test
  default void k1_aTokenSaysWhenItExpires() {
    AccessToken token = tokens().issue(anyBearer());

    assertThat(tokens().verify(token.value()).map(Proof::until)).contains(token.expiresAt());
  }

  @Test
  default void k1_aTokenMayBelongToNoFamily() {
    Bearer guest = new Bearer(anyUserId(), Optional.empty());

    assertThat(bearerOf(tokens().issue(guest).value())).contains(guest);
  }

  @Test
  default void k1_aTokenNamesTheRoleOfItsPerson() {
    Bearer person = anyBearer();
    Bearer administrator = new Bearer(person.userId(), person.family(), UserRole.ADMIN);
    AccessToken ofAdministrator = tokens().issue(administrator);
    AccessToken ofPerson = tokens().issue(person);

    assertThat(bearerOf(ofAdministrator.value())).contains(administrator);
    assertThat(bearerOf(ofPerson.value())).contains(person);
  }

  @Test
  default void k1_tokensThatAreIssuedAtOnceAreEachTheirPersons() {
    Race.of(
        runner -> {
          Bearer mine = anyBearer();
          assertThat(bearerOf(tokens().issue(mine).value())).contains(mine);
          return runner;
        });
  }

  @Test
  default void k2_anExpiredTokenNamesNobody() {
    AccessToken token = tokens().issue(anyBearer());

    timeIs(token.expiresAt());

    assertThat(tokens().verify(token.value())).isEmpty();
  }

  @Test
  default void k2_aNewTokenDoesNotReviveAnOldOne() {
    Bearer person = anyBearer();
    AccessToken old = tokens().issue(person);
    timeIs(old.expiresAt());
    AccessToken fresh = tokens().issue(person);

    assertThat(tokens().verify(old.value())).isEmpty();
    assertThat(bearerOf(fresh.value())).contains(person);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b.c", "not a token", "Bearer x", "\u0000", "🔑"})
  default void k3_whatWasNotIssuedNamesNobody(String text) {
    assertThat(tokens().verify(text)).isEmpty();
  }

  @Test
  default void k3_aTokenThatWasChangedByACharacterNamesNobody() {
    String token = tokens().issue(anyBearer()).value();

    assertThat(IntStream.range(0, token.length()).mapToObj(at -> changedAt(token, at)))
        .allSatisfy(changed -> assertThat(tokens().verify(changed)).isEmpty());
    assertThat(endings(token))
        .allSatisfy(changed -> assertThat(tokens().verify(changed)).isEmpty());
    assertThat(tokens().verify(token + "A")).isEmpty();
    assertThat(tokens().verify(token.substring(1))).isEmpty();
    assertThat(tokens().verify(token.substring(0, token.length() - 1))).isEmpty();
  }

  private Optional<Bearer> bearerOf(String token) {
    return tokens().verify(token).map(Proof::bearer);
  }

  private static Bearer anyBearer() {
    return new Bearer(anyUserId(), anyFamilyId());
  }

  /** The last character of Base64 may stand for fewer bits than it has. */
  private static Stream<String> endings(String token) {
    String start = token.substring(0, token.length() - 1);
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        .chars()
        .mapToObj(end -> start + (char) end)
        .filter(changed -> !changed.equals(token));
  }

  private static String changedAt(String token, int place) {
    char other = token.charAt(place) == 'A' ? 'B' : 'A';
    return token.substring(0, place) + other + token.substring(place + 1);
  }
}

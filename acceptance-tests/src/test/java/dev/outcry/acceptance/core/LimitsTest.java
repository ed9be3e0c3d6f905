package dev.outcry.acceptance.core;

import static dev.outcry.adapter.tck.Samples.anyName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.driver.QuickHasher;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.InvitePerson;
import dev.outcry.application.port.in.LogIn;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.limit.Limits;
import dev.outcry.domain.limit.RateKey;
import dev.outcry.domain.limit.RateLimit;
import dev.outcry.domain.limit.RateLimited;
import dev.outcry.domain.login.ClientAddress;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.Password;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done too often is refused, and nobody else is. */
class LimitsTest {

  private static final Limits USUAL =
      new Limits(
          RateLimit.parse("10/10"),
          RateLimit.parse("10/20"),
          RateLimit.parse("0.1/5"),
          RateLimit.parse("1/3"),
          RateLimit.parse("0.1/2"),
          RateLimit.parse("0.1/4"),
          RateLimit.parse("0.1/2"));

  private final ManualClock clock = new ManualClock();
  private Outcry outcry =
      Outcry.builder().clock(clock).passwordHasher(new QuickHasher()).limits(USUAL).build();

  @AfterEach
  void close() {
    outcry.close();
  }

  @Test
  void ofFiftyMessagesASecondTenAreTaken() {
    UserId ann = anyone();
    RoomId room = roomOf(ann);

    assertThat(takenOf(500, Duration.ofMillis(20), ann, room)).isBetween(100, 110);
    assertThat(takenOf(100, Duration.ofMillis(100), ann, room)).isBetween(99, 101);
  }

  @Test
  void whereNobodyCountsForAllEachInstanceCounts() {
    outcry.close();
    outcry =
        Outcry.builder()
            .clock(clock)
            .passwordHasher(new QuickHasher())
            .limits(USUAL)
            .rateLimits(new Unavailable())
            .build();
    UserId ann = anyone();

    assertThat(takenOf(500, Duration.ofMillis(20), ann, roomOf(ann))).isBetween(100, 110);
  }

  @Test
  void aRepeatCountsToo() {
    UserId ann = anyone();
    RoomId room = roomOf(ann);
    SendMessage.Command same =
        new SendMessage.Command(
            ann, room, Optional.of(MessageKey.causedBy(anyName())), new MessageText("hello"));
    for (int i = 0; i < 10; i++) {
      outcry.sendMessage().send(same).persisted().toCompletableFuture().join();
    }

    assertThatThrownBy(() -> outcry.sendMessage().send(same))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.refusal()).isEqualTo(new RateLimited(Duration.ofMillis(100))));
  }

  @Test
  void whoTypesWrongPasswordsHasToWaitAndThenTheRightOneIsRight() {
    String email = anyName() + "@example.org";
    outcry.signUp().signUp(new SignUp.Command(email, "correct horse", "Ann"));
    for (int i = 0; i < 5; i++) {
      assertThat(logIn(email, "wrong horse", "10.0.0.1")).contains(RefusalCode.BAD_CREDENTIALS);
    }

    assertThat(logIn(email, "correct horse", "10.0.0.2")).contains(RefusalCode.RATE_LIMITED);
    clock.advance(Duration.ofSeconds(10));
    assertThat(logIn(email, "correct horse", "10.0.0.2")).isEmpty();
  }

  @Test
  void whatSucceedsDoesNotCount() {
    String email = anyName() + "@example.org";
    outcry.signUp().signUp(new SignUp.Command(email, "correct horse", "Ann"));

    for (int i = 0; i < 200; i++) {
      assertThat(logIn(email, "correct horse", "10.0.0.1")).isEmpty();
    }
  }

  @Test
  void whoTriesManyAccountsFromOneAddressHasToWait() {
    for (int i = 0; i < 50; i++) {
      assertThat(logIn(anyName() + "@example.org", "correct horse", "10.0.0.1"))
          .contains(RefusalCode.BAD_CREDENTIALS);
    }

    assertThat(logIn(anyName() + "@example.org", "correct horse", "10.0.0.1"))
        .contains(RefusalCode.RATE_LIMITED);
    assertThat(logIn(anyName() + "@example.org", "correct horse", "10.0.0.2"))
        .contains(RefusalCode.BAD_CREDENTIALS);
  }

  @Test
  void whoOpensManyAccountsFromOneAddressHasToWait() {
    for (int i = 0; i < 3; i++) {
      signUpFrom("10.0.0.1");
    }

    assertThatThrownBy(() -> signUpFrom("10.0.0.1")).hasMessage("RATE_LIMITED");
    signUpFrom("10.0.0.2");
    clock.advance(Duration.ofSeconds(1));
    signUpFrom("10.0.0.1");
  }

  @Test
  void whoInvitesManyHasToWaitWhoeverTheyAre() {
    UserId ann = anyone();
    InviteCode unknown = new InviteCode(anyName());
    InvitePerson.Command guess = new InvitePerson.Command(ann, unknown);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> outcry.invitePerson().invite(guess))
          .hasMessage("INVITE_CODE_NOT_FOUND");
    }

    assertThatThrownBy(() -> outcry.invitePerson().invite(guess)).hasMessage("RATE_LIMITED");
    assertThatThrownBy(
            () -> outcry.invitePerson().invite(new InvitePerson.Command(anyone(), unknown)))
        .hasMessage("INVITE_CODE_NOT_FOUND");
    clock.advance(Duration.ofSeconds(10));
    assertThatThrownBy(() -> outcry.invitePerson().invite(guess))
        .hasMessage("INVITE_CODE_NOT_FOUND");
  }

  private int takenOf(int messages, Duration apart, UserId sender, RoomId room) {
    int taken = 0;
    for (int i = 0; i < messages; i++) {
      clock.advance(apart);
      try {
        outcry.sendMessage().send(new SendMessage.Command(sender, room, "hello"));
        taken++;
      } catch (RefusedException refused) {
        assertThat(refused.refusal().code()).isEqualTo(RefusalCode.RATE_LIMITED);
      }
    }
    return taken;
  }

  private Optional<RefusalCode> logIn(String email, String password, String from) {
    try {
      outcry
          .logIn()
          .logIn(
              new LogIn.Command(
                  new EmailAddress(email),
                  new Password(password),
                  Optional.of(new ClientAddress(from))));
      return Optional.empty();
    } catch (RefusedException refused) {
      return Optional.of(refused.refusal().code());
    }
  }

  private void signUpFrom(String address) {
    outcry
        .signUp()
        .signUp(
            new SignUp.Command(
                new EmailAddress(anyName() + "@example.org"),
                new Password("correct horse"),
                new Nickname("Somebody"),
                Optional.empty(),
                Optional.of(new ClientAddress(address))));
  }

  private UserId anyone() {
    return outcry
        .signUp()
        .signUp(new SignUp.Command(anyName() + "@example.org", "correct horse", "Ann"))
        .user()
        .id();
  }

  private RoomId roomOf(UserId owner) {
    return outcry
        .createGroupRoom()
        .create(new CreateGroupRoom.Command(owner, new RoomName("room"), Set.of()))
        .id();
  }

  private static final class Unavailable implements RateLimits {
    @Override
    public Optional<Duration> take(RateKey key, RateLimit limit) {
      throw new UnavailableException("gone");
    }

    @Override
    public void giveBack(RateKey key, RateLimit limit) {
      throw new UnavailableException("gone");
    }

    @Override
    public void forget(RateKey key) {
      throw new UnavailableException("gone");
    }
  }
}

package dev.outcry.acceptance.driver.inprocess;

import static dev.outcry.acceptance.driver.inprocess.Asking.ask;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.People;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.BlockPerson;
import dev.outcry.application.port.in.ChooseReceipts;
import dev.outcry.application.port.in.CreateAdministrator;
import dev.outcry.application.port.in.ErasePerson;
import dev.outcry.application.port.in.LogIn;
import dev.outcry.application.port.in.SendInquiry;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.application.port.in.UnblockPerson;
import dev.outcry.domain.login.RefreshToken;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.Password;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import dev.outcry.domain.user.Username;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class InProcessPeople implements People {

  private final Outcry outcry;
  private final Set<String> administrators = ConcurrentHashMap.newKeySet();

  InProcessPeople(Outcry outcry) {
    this.outcry = outcry;
  }

  @Override
  public Answer<Session> signUp(Registration form) {
    return ask(
        () ->
            session(
                outcry
                    .signUp()
                    .signUp(
                        new SignUp.Command(
                            new EmailAddress(form.email()),
                            new Password(form.password()),
                            new Nickname(form.nickname()),
                            form.username().map(Username::new),
                            Optional.empty()))));
  }

  @Override
  public Answer<Session> logIn(String email, String password) {
    return ask(() -> session(outcry.logIn().logIn(new LogIn.Command(email, password))));
  }

  @Override
  public Session administrator() {
    String email = "root@example.org";
    String password = "battery staple";
    outcry.createAdministrator().create(new CreateAdministrator.Command(email, password));
    Session administrator = logIn(email, password).get();
    administrators.add(administrator.userId());
    return administrator;
  }

  UserRole roleOf(String userId) {
    return administrators.contains(userId) ? UserRole.ADMIN : UserRole.USER;
  }

  @Override
  public Answer<Session> refresh(String refreshToken) {
    return ask(() -> session(outcry.refreshSession().refresh(RefreshToken.parse(refreshToken))));
  }

  @Override
  public void logOut(String token) {
    outcry.logOut().logOut(token);
  }

  @Override
  public Answer<String> erase(String caller, Optional<String> password) {
    return ask(
        () -> {
          outcry
              .erasePerson()
              .erase(new ErasePerson.Command(new UserId(caller), password.map(Password::new)));
          return caller;
        });
  }

  @Override
  public Answer<String> block(String caller, String person) {
    return ask(
        () -> {
          outcry
              .blockPerson()
              .block(new BlockPerson.Command(new UserId(caller), new UserId(person)));
          return person;
        });
  }

  @Override
  public Answer<String> unblock(String caller, String person) {
    return ask(
        () -> {
          outcry
              .unblockPerson()
              .unblock(new UnblockPerson.Command(new UserId(caller), new UserId(person)));
          return person;
        });
  }

  @Override
  public Answer<Boolean> giveReceipts(String caller, boolean given) {
    return ask(
        () -> {
          UserId person = new UserId(caller);
          outcry.chooseReceipts().choose(new ChooseReceipts.Command(person, given));
          return outcry.viewProfile().view(person).readReceipts();
        });
  }

  @Override
  public Answer<String> inquire(String caller, String subject, String body) {
    return ask(
        () ->
            outcry
                .sendInquiry()
                .send(new SendInquiry.Command(new UserId(caller), subject, body))
                .value());
  }

  @Override
  public Optional<String> holderOf(String token) {
    return outcry.authenticate().authenticate(token).map(caller -> caller.userId().value());
  }

  private static Session session(SignedIn signedIn) {
    return new Session(
        signedIn.user().id().value(),
        signedIn.user().nickname().value(),
        signedIn.token().value(),
        signedIn.refreshToken().value());
  }
}

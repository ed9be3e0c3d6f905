package dev.outcry.application.service;

import dev.outcry.application.port.in.LinkIdentity;
import dev.outcry.application.port.in.LogInByCode;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.application.port.in.VouchForIdentity;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.application.port.out.Accounts.Added;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.application.port.out.Vouchers;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.login.TokenHash;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import dev.outcry.domain.user.Username;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

final class IdentityService implements VouchForIdentity, LogInByCode, LinkIdentity {

  private static final Duration LIFETIME = Duration.ofMinutes(1);
  private static final Nickname UNNAMED = new Nickname("Somebody");

  /** In a domain that there will never be (RFC 2606): of whoever has no address of their own. */
  private static final String NO_ADDRESS = "@identity.invalid";

  private final Accounts accounts;
  private final Vouchers vouchers;
  private final LogIns logIns;
  private final IdGenerator ids;
  private final SecretGenerator secrets;

  IdentityService(Ports ports, LogIns logIns) {
    this.accounts = ports.accounts();
    this.vouchers = ports.vouchers();
    this.logIns = logIns;
    this.ids = ports.idGenerator();
    this.secrets = ports.secretGenerator();
  }

  @Override
  public String vouch(VouchForIdentity.Command command) {
    String code = secrets.next();
    vouchers.keep(TokenHash.of(code), Form.write(command), LIFETIME);
    return code;
  }

  @Override
  public SignedIn logIn(LogInByCode.Command command) {
    VouchForIdentity.Command vouched = vouched(command.code());
    UserId person =
        accounts.ownerOf(vouched.identity()).orElseGet(() -> linkedToSomebodyNew(vouched));
    return logIns.begin(accounts.findByUser(person).orElseGet(() -> added(person, vouched)));
  }

  @Override
  public void link(LinkIdentity.Command command) {
    Identity identity = vouched(command.code()).identity();
    if (!accounts.link(identity, command.caller()).equals(command.caller())) {
      throw new RefusedException(RefusalCode.IDENTITY_TAKEN);
    }
  }

  private VouchForIdentity.Command vouched(String code) {
    return vouchers
        .take(TokenHash.of(code))
        .map(Form::read)
        .orElseThrow(() -> new RefusedException(RefusalCode.BAD_CREDENTIALS));
  }

  /** The account follows; whoever was interrupted before that gets it at the next log-in. */
  private UserId linkedToSomebodyNew(VouchForIdentity.Command vouched) {
    if (vouched.verifiedEmail().flatMap(accounts::findByEmail).isPresent()) {
      throw new RefusedException(RefusalCode.EMAIL_TAKEN);
    }
    return accounts.link(vouched.identity(), new UserId(ids.next()));
  }

  private Account added(UserId id, VouchForIdentity.Command vouched) {
    User user = new User(id, Username.derivedFrom(id), vouched.nickname().orElse(UNNAMED));
    EmailAddress none = new EmailAddress(id + NO_ADDRESS);
    Account account =
        new Account(
            user, vouched.verifiedEmail().orElse(none), Accounts.NO_PASSWORD, UserRole.USER);
    if (accounts.add(account) != Added.ADDED) {
      accounts.add(new Account(user, none, Accounts.NO_PASSWORD, UserRole.USER));
    }
    return accounts
        .findByUser(id)
        .orElseThrow(() -> new RefusedException(RefusalCode.USERNAME_TAKEN));
  }

  /** What was vouched for, in one line. */
  private static final class Form {
    private static final String SEPARATOR = ".";

    static String write(VouchForIdentity.Command vouched) {
      return String.join(
          SEPARATOR,
          vouched.identity().provider(),
          encoded(vouched.identity().subject()),
          encoded(vouched.verifiedEmail().map(EmailAddress::value).orElse("")),
          encoded(vouched.nickname().map(Nickname::value).orElse("")));
    }

    static VouchForIdentity.Command read(String line) {
      String[] parts = line.split("\\.", -1);
      return new VouchForIdentity.Command(
          new Identity(parts[0], decoded(parts[1])),
          Optional.of(decoded(parts[2])).filter(s -> !s.isEmpty()).map(EmailAddress::new),
          Optional.of(decoded(parts[3])).filter(s -> !s.isEmpty()).map(Nickname::new));
    }

    private static String encoded(String text) {
      return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
  }
}

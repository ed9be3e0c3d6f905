package dev.outcry.application.service;

import dev.outcry.application.port.in.SignedIn;
import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.AccessTokens.Bearer;
import dev.outcry.application.port.out.AccessTokens.Proof;
import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.RefreshTokens.Rotation;
import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.domain.login.FamilyId;
import dev.outcry.domain.login.RefreshToken;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Log-ins from their beginning to their end, and the tokens of each. */
final class LogIns {

  private final AccessTokens accessTokens;
  private final RefreshTokens refreshTokens;
  private final IdGenerator ids;
  private final SecretGenerator secrets;
  private final Duration lifetime;
  private final InstantSource clock;
  private final LiveFamilies live;

  /**
   * @param lifetime for how long a log-in can go on without a password
   */
  LogIns(Ports ports, Duration lifetime, InstantSource clock) {
    this.accessTokens = ports.accessTokens();
    this.refreshTokens = ports.refreshTokens();
    this.ids = ports.idGenerator();
    this.secrets = ports.secretGenerator();
    this.lifetime = lifetime;
    this.clock = clock;
    this.live = new LiveFamilies(refreshTokens, clock);
  }

  SignedIn begin(Account account) {
    RefreshToken first = new RefreshToken(new FamilyId(ids.next()), secrets.next());
    refreshTokens.begin(first.family(), account.user().id(), first.hash(), lifetime);
    return signedIn(account, first);
  }

  Optional<UserId> ownerOf(FamilyId family) {
    return refreshTokens.ownerOf(family);
  }

  /** Empty if the token does not count; the log-in then is over. */
  Optional<SignedIn> goOn(Account account, RefreshToken spent) {
    RefreshToken next = new RefreshToken(spent.family(), secrets.next());
    Rotation rotation = refreshTokens.rotate(spent.family(), spent.hash(), next.hash());
    if (rotation == Rotation.ROTATED) {
      return Optional.of(signedIn(account, next));
    }
    live.forget(spent.family());
    return Optional.empty();
  }

  Optional<Bearer> bearerOf(String accessToken) {
    return proofOf(accessToken).map(Proof::bearer);
  }

  Optional<Proof> proofOf(String accessToken) {
    return accessTokens.verify(accessToken).filter(proof -> lives(proof.bearer()));
  }

  boolean stillCounts(Proof proof) {
    return clock.instant().isBefore(proof.until()) && lives(proof.bearer());
  }

  private boolean lives(Bearer bearer) {
    return bearer.family().map(live::lives).orElse(true);
  }

  void end(FamilyId family) {
    refreshTokens.revoke(family);
    live.forget(family);
  }

  void endAll(UserId owner) {
    refreshTokens.revokeAll(owner);
    live.forgetAll();
  }

  void endOthers(UserId owner, FamilyId kept) {
    refreshTokens.revokeOthers(owner, kept);
    live.forgetAll();
  }

  void sweep() {
    live.sweep();
  }

  private SignedIn signedIn(Account account, RefreshToken token) {
    Bearer bearer = new Bearer(account.user().id(), Optional.of(token.family()), account.role());
    return new SignedIn(account.user(), account.email(), accessTokens.issue(bearer), token);
  }
}

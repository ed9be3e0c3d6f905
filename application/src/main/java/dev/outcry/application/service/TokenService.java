package dev.outcry.application.service;

import dev.outcry.application.port.in.Authenticate;
import dev.outcry.application.port.in.LogOut;
import dev.outcry.application.port.in.LogOutEverywhere;
import dev.outcry.application.port.in.RefreshSession;
import dev.outcry.application.port.in.SignedIn;
import dev.outcry.application.port.out.AccessTokens.Bearer;
import dev.outcry.application.port.out.AccessTokens.Proof;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.login.RefreshToken;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.util.Optional;

final class TokenService implements Authenticate, RefreshSession, LogOut, LogOutEverywhere {

  private final Accounts accounts;
  private final LogIns logIns;

  TokenService(Accounts accounts, LogIns logIns) {
    this.accounts = accounts;
    this.logIns = logIns;
  }

  @Override
  public Optional<Authenticated> authenticate(String token) {
    return logIns.proofOf(token).map(proof -> new Proved(logIns, proof));
  }

  /**
   * The account comes first: were it out of reach afterwards, the token would be spent for nothing.
   */
  @Override
  public SignedIn refresh(RefreshToken token) {
    return logIns
        .ownerOf(token.family())
        .flatMap(accounts::findByUser)
        .flatMap(account -> logIns.goOn(account, token))
        .orElseThrow(() -> new RefusedException(RefusalCode.BAD_CREDENTIALS));
  }

  @Override
  public void logOut(String accessToken) {
    logIns.bearerOf(accessToken).flatMap(Bearer::family).ifPresent(logIns::end);
  }

  @Override
  public void logOutEverywhere(UserId caller) {
    logIns.endAll(caller);
  }

  private record Proved(LogIns logIns, Proof proof) implements Authenticated {
    @Override
    public UserId userId() {
      return proof.bearer().userId();
    }

    @Override
    public UserRole role() {
      return proof.bearer().role();
    }

    @Override
    public boolean stillCounts() {
      return logIns.stillCounts(proof);
    }
  }
}

package dev.outcry.application.port.in;

import dev.outcry.application.port.out.AccessTokens.AccessToken;
import dev.outcry.domain.login.RefreshToken;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.User;

/**
 * Someone is known, and has a token to prove it.
 *
 * @param refreshToken goes on with this log-in, once: see {@link RefreshSession}
 */
public record SignedIn(
    User user, EmailAddress email, AccessToken token, RefreshToken refreshToken) {}

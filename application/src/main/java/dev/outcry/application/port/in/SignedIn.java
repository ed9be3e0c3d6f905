package dev.outcry.application.port.in;

import dev.outcry.application.port.out.AccessTokens.AccessToken;
import dev.outcry.domain.user.User;

/** Someone is known, and has a token to prove it. */
public record SignedIn(User user, AccessToken token) {}

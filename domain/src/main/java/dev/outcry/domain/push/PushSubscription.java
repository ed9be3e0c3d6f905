package dev.outcry.domain.push;

import dev.outcry.domain.user.UserId;

/** A browser in which somebody wants to be told of notices while no page is open. */
public record PushSubscription(UserId owner, PushEndpoint endpoint, PushKeys keys) {}

package com.example.shop;

import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The shop's sessions, which Outcry takes as tokens. */
public final class ShopSessions implements AccessTokens {

  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Customers customers;
  private final Map<String, Proof> sessions = new ConcurrentHashMap<>();

  ShopSessions(Customers customers) {
    this.customers = customers;
  }

  /** What the shop does when a customer has signed in at the shop. */
  public String open(UserId customer) {
    if (!customers.has(customer)) {
      throw new IllegalArgumentException("no such customer");
    }
    String session = UUID.randomUUID().toString();
    Bearer bearer = new Bearer(customer, Optional.empty());
    sessions.put(session, new Proof(bearer, Instant.now().plus(LIFETIME)));
    return session;
  }

  @Override
  public Optional<Proof> verify(String token) {
    return Optional.ofNullable(sessions.get(token))
        .filter(proof -> Instant.now().isBefore(proof.until()));
  }
}

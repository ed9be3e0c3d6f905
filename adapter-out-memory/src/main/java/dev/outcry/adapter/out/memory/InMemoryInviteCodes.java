package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Codes and whose they are, both ways. */
final class InMemoryInviteCodes implements InviteCodes {

  private final Map<UserId, InviteCode> codes = new HashMap<>();
  private final Map<InviteCode, UserId> owners = new HashMap<>();

  @Override
  public synchronized InviteCode codeOf(UserId person, InviteCode fresh) {
    InviteCode code = codes.computeIfAbsent(person, none -> fresh);
    owners.put(code, person);
    return code;
  }

  @Override
  public synchronized Optional<UserId> ownerOf(InviteCode code) {
    return Optional.ofNullable(owners.get(code));
  }

  @Override
  public synchronized void erase(UserId person) {
    codes.remove(person);
    owners.values().removeIf(person::equals);
  }
}

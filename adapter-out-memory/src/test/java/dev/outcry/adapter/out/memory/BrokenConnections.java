package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.ConnectionsContract;
import dev.outcry.adapter.tck.InviteCodesContract;
import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.domain.connection.Connection;
import dev.outcry.domain.connection.ConnectionPair;
import dev.outcry.domain.connection.ConnectionStatus;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Connections and codes that break a promise, each run through the contract by itself. */
final class BrokenConnections {

  private BrokenConnections() {}

  @Breaks("CN1")
  static class DoesNotFindWhoWasRejected extends SoundConnections {
    @Override
    public Optional<Connection> find(ConnectionPair pair) {
      return super.find(pair).filter(found -> found.status() != ConnectionStatus.REJECTED);
    }
  }

  @Breaks("CN2")
  static class TakesTheLaterOfTwoAnswers extends SoundConnections {
    @Override
    public Changed change(Connection after, int limit) {
      return super.change(after, limit) == Changed.FULL ? Changed.FULL : Changed.CHANGED;
    }
  }

  @Breaks("CN3")
  static class ChecksTheLimitBeforehand extends SoundConnections {
    @Override
    public Changed change(Connection after, int limit) {
      boolean full =
          after.status() == ConnectionStatus.ACCEPTED
              && (isFull(after.pair().first(), limit) || isFull(after.pair().second(), limit));
      return full ? Changed.FULL : super.change(after, Integer.MAX_VALUE);
    }

    private boolean isFull(UserId person, int limit) {
      return list(person, ConnectionStatus.ACCEPTED, Optional.empty(), limit).size() == limit;
    }
  }

  @Breaks("CN3")
  static class CountsForTheInvitedOnly extends SoundConnections {
    @Override
    public Changed change(Connection after, int limit) {
      List<Connection> accepted =
          list(after.changedBy(), ConnectionStatus.ACCEPTED, Optional.empty(), limit);
      boolean full = after.status() == ConnectionStatus.ACCEPTED && accepted.size() == limit;
      return full ? Changed.FULL : super.change(after, Integer.MAX_VALUE);
    }
  }

  @Breaks("CN4")
  static class ListsTheOldestFirst extends SoundConnections {
    @Override
    public List<Connection> list(
        UserId person, ConnectionStatus status, Optional<Place> before, int limit) {
      List<Connection> listed = new ArrayList<>(super.list(person, status, before, limit));
      Collections.reverse(listed);
      return listed;
    }
  }

  @Breaks("CN4")
  static class SkipsWhatIsAsOldAsThePlace extends SoundConnections {
    @Override
    public List<Connection> list(
        UserId person, ConnectionStatus status, Optional<Place> before, int limit) {
      return super.list(person, status, before, limit).stream()
          .filter(c -> before.isEmpty() || c.changedAt().isBefore(before.get().at()))
          .toList();
    }
  }

  @Breaks("CN5")
  static class DisconnectsWhoIsToBeErased extends SoundConnections {
    @Override
    public void erase(UserId person) {
      list(person, ConnectionStatus.ACCEPTED, Optional.empty(), 1_000)
          .forEach(each -> change(each.disconnect(person, each.changedAt()), 1_000));
    }
  }

  @Breaks("IC3")
  static class KeepsCodes extends SoundCodes {
    @Override
    public void erase(UserId person) {}
  }

  @Breaks("IC1")
  static class GivesWhoeverAsksAFreshCode extends SoundCodes {
    @Override
    public InviteCode codeOf(UserId person, InviteCode fresh) {
      super.codeOf(person, fresh);
      return fresh;
    }
  }

  @Breaks("IC2")
  static class ReadsCodesInAnyCase extends SoundCodes {
    private final Map<String, UserId> owners = new ConcurrentHashMap<>();

    @Override
    public InviteCode codeOf(UserId person, InviteCode fresh) {
      InviteCode code = super.codeOf(person, fresh);
      owners.put(code.value().toLowerCase(Locale.ROOT), person);
      return code;
    }

    @Override
    public Optional<UserId> ownerOf(InviteCode code) {
      return Optional.ofNullable(owners.get(code.value().toLowerCase(Locale.ROOT)));
    }
  }

  @Breaks({})
  static class KeepsEveryConnection extends SoundConnections {}

  @Breaks({})
  static class KeepsEveryCode extends SoundCodes {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundConnections implements Connections, ConnectionsContract {
    private final Connections connections = new InMemoryConnections();

    @Override
    public Connections connections() {
      return this;
    }

    @Override
    public Optional<Connection> find(ConnectionPair pair) {
      return connections.find(pair);
    }

    @Override
    public boolean add(Connection invitation) {
      return connections.add(invitation);
    }

    @Override
    public Changed change(Connection after, int limit) {
      return connections.change(after, limit);
    }

    @Override
    public List<Connection> list(
        UserId person, ConnectionStatus status, Optional<Place> before, int limit) {
      return connections.list(person, status, before, limit);
    }

    @Override
    public void erase(UserId person) {
      connections.erase(person);
    }
  }

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundCodes implements InviteCodes, InviteCodesContract {
    private final InviteCodes codes = new InMemoryInviteCodes();

    @Override
    public InviteCodes inviteCodes() {
      return this;
    }

    @Override
    public InviteCode codeOf(UserId person, InviteCode fresh) {
      return codes.codeOf(person, fresh);
    }

    @Override
    public Optional<UserId> ownerOf(InviteCode code) {
      return codes.ownerOf(code);
    }

    @Override
    public void erase(UserId person) {
      codes.erase(person);
    }
  }
}

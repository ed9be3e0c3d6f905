package dev.outcry.application.port.out;

import dev.outcry.domain.session.RoomView;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sessions there are, on whichever instance. All of it can be had again from the instances that
 * hold them: each says several times in a {@link #lifetime} what it holds, and what nobody speaks
 * of any more is forgotten. What is forgotten too early comes back with the next time.
 *
 * <ul>
 *   <li><b>SN1</b> A session that was opened or kept is found among those of its person, as it was
 *       given last.
 *   <li><b>SN2</b> A session that is kept in time stays, for another lifetime each time.
 *   <li><b>SN3</b> A session that was ended is not found, and the others are; ending what is not
 *       there changes nothing.
 *   <li><b>SN4</b> A session that is not kept in time is forgotten, with nobody's help.
 *   <li><b>SN5</b> Every server that kept its sessions in time is listed with how many it had then,
 *       and no other server is.
 *   <li><b>SN6</b> Whoever comes, that is has a session and had none, is answered by the {@code
 *       open} or {@code keep} that did it; whoever goes, by the {@code end} that did it. Nobody
 *       else is answered: of concurrent calls, one answers each coming and each going.
 *   <li><b>SN7</b> Whose last session was forgotten without being ended is answered by {@code
 *       forgotten}, to one of all who call it, once, unless the person has come back before.
 *   <li><b>SN8</b> {@code some} answers sessions there are, each once, and as many as there are or
 *       as were asked for.
 * </ul>
 *
 * <p>What rooms a session has open is remembered likewise; what becomes of it is promised by {@link
 * Presence}.
 *
 * <p>A call that fails may have done some of what was asked, and whoever came or went by that is
 * answered to nobody.
 */
public interface Sessions {

  /** For how long a session is remembered where nothing else was chosen. */
  Duration LIFETIME = Duration.ofSeconds(60);

  /** For how long a session is remembered after it was opened or kept. */
  Duration lifetime();

  /** Remembers sessions that have just begun; answers who has come. */
  Set<UserId> open(Collection<Session> begun);

  /**
   * Remembers for another lifetime all sessions that this server holds; answers who has come. Many
   * at a time: some may be kept and others not if this fails.
   */
  Set<UserId> keep(Server server, Collection<Session> sessions);

  /** Forgets sessions; answers who has gone. */
  Set<UserId> end(Collection<Session> ended);

  /** Remembers for another lifetime that these are looked at, in one round trip per thousand. */
  void look(Collection<RoomView> views);

  /** Forgets that these are looked at; what is not there is passed over. */
  void lookAway(Collection<RoomView> views);

  /** Who has gone without a word, at most a thousand at a time. */
  Set<UserId> forgotten();

  /** The sessions of a person, in no particular order. */
  List<Session> of(UserId userId);

  /** Sessions of whomever, at most so many, in no particular order. */
  List<Session> some(int limit);

  /** How many sessions each server had when it kept them last, by the id of the server. */
  Map<String, Integer> countByServer();
}

package dev.outcry.application.port.out;

import dev.outcry.domain.session.Server;
import dev.outcry.domain.session.Session;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The sessions there are, on whichever instance. All of it can be had again from the instances that
 * hold them: each says every {@link #BEAT} what it holds, and what nobody speaks of any more is
 * forgotten. What is forgotten too early comes back with the next beat.
 *
 * <ul>
 *   <li><b>SN1</b> A session that was opened or kept is found among those of its person, as it was
 *       given last.
 *   <li><b>SN2</b> A session that is kept in time stays, for another {@link #LIFETIME} each time.
 *   <li><b>SN3</b> A session that was ended is not found, and the others are; ending what is not
 *       there changes nothing.
 *   <li><b>SN4</b> A session that is not kept in time is forgotten, with nobody's help.
 *   <li><b>SN5</b> Every server that kept its sessions in time is listed with how many it had then,
 *       and no other server is.
 * </ul>
 */
public interface Sessions {

  /** For how long a session is remembered. */
  Duration LIFETIME = Duration.ofSeconds(60);

  /** How often whoever holds sessions keeps them. */
  Duration BEAT = Duration.ofSeconds(20);

  /** Remembers a session that has just begun. */
  void open(Session session);

  /**
   * Remembers for another {@link #LIFETIME} all sessions that this server holds. Many at a time:
   * some may be kept and others not if this fails.
   */
  void keep(Server server, Collection<Session> sessions);

  /** Forgets a session. */
  void end(Session session);

  /** The sessions of a person, in no particular order. */
  List<Session> of(UserId userId);

  /** How many sessions each server had when it kept them last, by the id of the server. */
  Map<String, Integer> countByServer();
}

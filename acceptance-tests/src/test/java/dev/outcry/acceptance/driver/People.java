package dev.outcry.acceptance.driver;

import java.util.Optional;

/** Getting an account, and proving to be someone. */
public interface People {

  /** What somebody types into the form. */
  record Registration(String email, String password, String nickname, Optional<String> username) {}

  /**
   * Somebody is known, and has a token to prove it.
   *
   * @param refreshToken goes on with it, once
   */
  record Session(String userId, String nickname, String token, String refreshToken) {}

  Answer<Session> signUp(Registration registration);

  Answer<Session> logIn(String email, String password);

  /** The one administrator there is. */
  Session administrator();

  Answer<Session> refresh(String refreshToken);

  /** Ends the log-in that this token belongs to. */
  void logOut(String token);

  /** Has the caller forgotten; the answer is the caller's id. */
  Answer<String> erase(String caller, Optional<String> password);

  /** From now on, the caller does not want to have to do with this person. */
  Answer<String> block(String caller, String person);

  Answer<String> unblock(String caller, String person);

  /** Whether others are told from now on how far the caller has read. */
  Answer<Boolean> giveReceipts(String caller, boolean given);

  /** Asks those who run the place; answers what the mail is known by. */
  Answer<String> inquire(String caller, String subject, String body);

  /** Whose token this is; empty if it does not count. */
  Optional<String> holderOf(String token);
}

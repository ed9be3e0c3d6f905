package dev.outcry.acceptance.driver;

import java.util.List;

/** Friends. The caller comes first. */
public interface Connections {

  /**
   * How somebody stands to the caller.
   *
   * @param nickname of the other one
   */
  record Friend(
      String userId,
      String nickname,
      String status,
      String invitedBy,
      String changedBy,
      long version) {}

  /** Somebody is told live. */
  interface Watch extends AutoCloseable {
    /** All that came so far. */
    List<Friend> seen();

    @Override
    void close();
  }

  /** The caller's own. */
  String inviteCode(String caller);

  Answer<Friend> invite(String caller, String inviteCode);

  Answer<Friend> accept(String caller, String other);

  Answer<Friend> reject(String caller, String other);

  Answer<Friend> disconnect(String caller, String other);

  /** All pages together, latest change first. */
  Answer<List<Friend>> list(String caller, String status);

  /** Nicknames of at most so many people. */
  Answer<List<String>> search(String caller, String prefix, int size);

  Watch watch(String caller);
}

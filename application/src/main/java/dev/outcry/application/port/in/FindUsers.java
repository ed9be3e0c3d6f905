package dev.outcry.application.port.in;

import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.Map;

/** Names for ids: entries and decisions hold ids only, names are joined on reading. */
public interface FindUsers {

  /** Those of these people who are known. */
  Map<UserId, User> find(Collection<UserId> ids);
}

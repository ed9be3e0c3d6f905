package dev.outcry.application.port.in;

import dev.outcry.domain.user.UserId;

/** Someone ends all log-ins they have, as {@link LogOut} ends one. */
public interface LogOutEverywhere {

  void logOutEverywhere(UserId caller);
}

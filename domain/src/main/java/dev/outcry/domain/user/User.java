package dev.outcry.domain.user;

/**
 * A person as others know them.
 *
 * @param username unique among all people
 * @param nickname shown to others; need not be unique
 */
public record User(UserId id, Username username, Nickname nickname) {}

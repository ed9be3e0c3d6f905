package dev.outcry.domain.timeline;

import dev.outcry.domain.user.UserId;

/** What someone shows of what was said. */
public record Reaction(UserId by, Emoji emoji) {}

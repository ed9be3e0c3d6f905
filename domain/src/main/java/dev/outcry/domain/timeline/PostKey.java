package dev.outcry.domain.timeline;

import dev.outcry.domain.user.UserId;

/** What makes a post one within its room: who said it, under which key. */
public record PostKey(UserId sender, MessageKey key) {}

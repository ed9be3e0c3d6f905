package dev.outcry.application;

import dev.outcry.domain.limit.Limits;
import dev.outcry.domain.session.Server;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What a core leaves to the program that embeds it, besides ports.
 *
 * @param editWindow for how long a sender may edit (rule M-08)
 * @param logInLifetime for how long a log-in can go on without a password
 * @param endingSoon how long before the end people are told of it
 * @param attachmentBytes how large an attachment may be
 * @param limits how much people may do
 * @param server what this instance is called among others, asked each time
 */
public record Settings(
    Duration editWindow,
    Duration logInLifetime,
    Duration endingSoon,
    long attachmentBytes,
    Limits limits,
    Supplier<Server> server) {}

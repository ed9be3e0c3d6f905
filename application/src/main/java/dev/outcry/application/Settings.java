package dev.outcry.application;

import dev.outcry.domain.limit.Limits;
import java.time.Duration;

/**
 * What a core leaves to the program that embeds it, besides ports.
 *
 * @param editWindow for how long a sender may edit (rule M-08)
 * @param logInLifetime for how long a log-in can go on without a password
 * @param limits how much people may do
 */
public record Settings(Duration editWindow, Duration logInLifetime, Limits limits) {}

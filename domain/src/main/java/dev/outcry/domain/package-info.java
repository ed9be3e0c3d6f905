/**
 * The rules of rooms and auctions, in plain Java.
 *
 * <p>Everything here is immutable, thread-safe and decides by values: a rule that says no answers
 * with a {@link dev.outcry.domain.Refusal}; a value that cannot exist is stopped at its constructor
 * by an {@link dev.outcry.domain.InvalidValueException}. Nothing here reads a clock, draws a random
 * number or knows a technology; only {@code java.base} is used.
 */
@NullMarked
package dev.outcry.domain;

import org.jspecify.annotations.NullMarked;

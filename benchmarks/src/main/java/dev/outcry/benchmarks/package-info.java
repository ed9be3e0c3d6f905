/**
 * How fast the core is by itself: no network, no disk. {@code docs/benchmarks.md} says how to run
 * them, what came out and what it is worth.
 */
@NullMarked
package dev.outcry.benchmarks;

import org.jspecify.annotations.NullMarked;

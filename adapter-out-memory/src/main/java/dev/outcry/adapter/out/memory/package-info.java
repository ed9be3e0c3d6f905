/**
 * Every out-port in plain Java, for one process: the embedded default, the profile for tests, and
 * the oracle for all other adapters. What it holds ends with the process.
 */
@NullMarked
package dev.outcry.adapter.out.memory;

import org.jspecify.annotations.NullMarked;

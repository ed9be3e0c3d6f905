/** Figures of what a core does, and its part of traces. */
@NullMarked
package dev.outcry.adapter.out.micrometer;

import org.jspecify.annotations.NullMarked;

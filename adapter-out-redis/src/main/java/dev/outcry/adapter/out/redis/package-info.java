/** The feed, and what comes and goes, in Redis. */
@NullMarked
package dev.outcry.adapter.out.redis;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.outcry.adapter.out.redis;

import org.jspecify.annotations.NullMarked;

/** Timelines in MongoDB. */
@NullMarked
package dev.outcry.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;

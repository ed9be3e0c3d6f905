/** What is told in browsers that have no page open. */
@NullMarked
package dev.outcry.adapter.out.push;

import org.jspecify.annotations.NullMarked;

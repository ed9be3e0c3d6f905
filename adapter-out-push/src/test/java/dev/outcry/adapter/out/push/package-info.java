/** Against a push service in this process. */
@NullMarked
package dev.outcry.adapter.out.push;

import org.jspecify.annotations.NullMarked;

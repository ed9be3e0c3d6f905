/** Parts of the build. */
@NullMarked
package dev.outcry.shading;

import org.jspecify.annotations.NullMarked;

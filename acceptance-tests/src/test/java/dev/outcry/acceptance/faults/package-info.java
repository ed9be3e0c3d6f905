/** What happens to what was acknowledged when something that it depends on is stopped or killed. */
@NullMarked
package dev.outcry.acceptance.faults;

import org.jspecify.annotations.NullMarked;

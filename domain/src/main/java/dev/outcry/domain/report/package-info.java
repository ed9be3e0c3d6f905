/** What people report of what was said, to those who keep order. */
@NullMarked
package dev.outcry.domain.report;

import org.jspecify.annotations.NullMarked;

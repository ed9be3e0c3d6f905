/** What a single person is told, for himself to keep. */
@NullMarked
package dev.outcry.domain.notice;

import org.jspecify.annotations.NullMarked;

/** Files that people upload, and give to a message. */
@NullMarked
package dev.outcry.domain.attachment;

import org.jspecify.annotations.NullMarked;

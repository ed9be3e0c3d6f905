/** What is told by mail. */
@NullMarked
package dev.outcry.adapter.out.mail;

import org.jspecify.annotations.NullMarked;

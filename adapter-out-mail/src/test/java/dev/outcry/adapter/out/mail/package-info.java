/** Against a real mail server in this process. */
@NullMarked
package dev.outcry.adapter.out.mail;

import org.jspecify.annotations.NullMarked;

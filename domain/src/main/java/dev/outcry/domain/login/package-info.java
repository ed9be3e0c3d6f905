/** Log-ins, and the tokens by which they go on without a password. */
@NullMarked
package dev.outcry.domain.login;

import org.jspecify.annotations.NullMarked;

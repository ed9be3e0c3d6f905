/**
 * STOMP 1.2 as a machine that is fed with bytes: sessions, subscriptions, receipts, resume and
 * back-pressure, without a server and without a thread of its own per session.
 *
 * <p>Locks are taken in this order: the core's (while it delivers), a session's, the server's.
 * Nothing that is called by the core or by the server closes a watch; that is left to the executor.
 */
@NullMarked
package dev.outcry.adapter.in.stomp.engine;

import org.jspecify.annotations.NullMarked;

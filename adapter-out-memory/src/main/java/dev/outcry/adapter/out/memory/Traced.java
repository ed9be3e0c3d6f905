package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.TraceContext;
import java.util.Optional;

/** A command, and the trace that it belongs to, on their way into a lane. */
record Traced<C>(C command, Optional<TraceContext> trace) {}

package dev.outcry.application.port.out;

/**
 * Who waits for the answer to a command.
 *
 * @param instance the process that waits; each start of a process is another one
 * @param ticket what it waits under, one per command
 */
public record ReplyTo(String instance, long ticket) {}

package dev.outcry.application.port.in;

import java.util.Map;

/** Which instances there are. Whoever asks must have seen to it that the caller may know. */
public interface ListServers {

  /** How many sessions each had when it last said so, by the id of the server. */
  Map<String, Integer> list();
}

package dev.outcry.application.port.out;

/**
 * Makes ids.
 *
 * <ul>
 *   <li><b>G1</b> No id is made twice, by any number of threads and instances.
 *   <li><b>G2</b> An id is 1 to 64 characters of {@code A-Z a-z 0-9 _ -}.
 *   <li><b>G3</b> Of two ids made one after the other by one instance, the later sorts after the
 *       earlier, so that stores can append.
 * </ul>
 */
public interface IdGenerator {

  /** An id that nobody has. */
  String next();
}

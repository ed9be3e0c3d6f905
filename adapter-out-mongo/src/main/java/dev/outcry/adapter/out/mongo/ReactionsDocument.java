package dev.outcry.adapter.out.mongo;

import dev.outcry.domain.Position;
import java.util.List;

/**
 * The reactions to an entry, by emoji.
 *
 * @param position where the lane took the last change of them
 */
record ReactionsDocument(List<Kind> kinds, Position position) {

  record Kind(String emoji, List<String> people) {}
}

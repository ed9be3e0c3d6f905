package dev.outcry.adapter.out.memory;

import dev.outcry.domain.timeline.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entries by a number that runs densely from 1. An array: a tree would take an object more for each
 * entry, and touch old ones with every new one, which the garbage collector then has to look at.
 */
final class Numbered {

  private final List<@Nullable Entry> entries = new ArrayList<>();

  void put(long number, Entry entry) {
    int index = index(number);
    while (entries.size() <= index) {
      entries.add(null);
    }
    entries.set(index, entry);
  }

  void remove(long number) {
    entries.set(index(number), null);
  }

  @Nullable Entry get(long number) {
    return 1 <= number && number <= entries.size() ? entries.get(index(number)) : null;
  }

  /** Those with a lower number, the highest first. */
  Stream<Entry> below(long number) {
    int end = (int) Math.min(Math.max(number - 1, 0), entries.size());
    return present(IntStream.range(0, end).map(i -> end - 1 - i));
  }

  /** Those with a higher number, the lowest first. */
  Stream<Entry> above(long number) {
    return present(IntStream.range((int) Math.min(number, entries.size()), entries.size()));
  }

  private Stream<Entry> present(IntStream indexes) {
    return indexes.<Entry>mapToObj(entries::get).filter(Objects::nonNull);
  }

  private static int index(long number) {
    return Math.toIntExact(number - 1);
  }
}

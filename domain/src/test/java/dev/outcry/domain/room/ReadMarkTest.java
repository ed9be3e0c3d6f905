package dev.outcry.domain.room;

import static dev.outcry.domain.InvalidValues.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.domain.timeline.Seq;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadMarkTest {

  @Test
  void nothingIsReadBeforeItIsDelivered() {
    assertInvalid("readSeq", () -> mark(3, 2));
    assertThat(mark(3, 3)).isEqualTo(ReadMark.read(new Seq(3)));
    assertThat(mark(0, 3)).isEqualTo(ReadMark.delivered(new Seq(3)));
    assertThat(mark(0, 0)).isEqualTo(ReadMark.NONE);
  }

  @ParameterizedTest(name = "{0}/{1} and {2}/{3} give {4}/{5}")
  @CsvSource({
    "0, 0, 0, 0, 0, 0",
    "2, 5, 3, 4, 3, 5",
    "2, 5, 4, 9, 4, 9",
    "2, 5, 0, 9, 2, 9",
    "7, 7, 2, 5, 7, 7"
  })
  void theFurtherOfTwoIsTakenInEachPart(
      long read, long delivered, long otherRead, long otherDelivered, long r, long d) {
    ReadMark one = mark(read, delivered);
    ReadMark other = mark(otherRead, otherDelivered);

    assertThat(one.merge(other)).isEqualTo(mark(r, d));
    assertThat(other.merge(one)).isEqualTo(mark(r, d));
    assertThat(one.merge(one)).isEqualTo(one);
  }

  @Test
  void marksMayArriveInAnyOrder() {
    List<ReadMark> marks = new ArrayList<>();
    for (long i = 0; i < 20; i++) {
      marks.add(mark(i, i + i % 7));
    }
    ReadMark inOrder = marks.stream().reduce(ReadMark.NONE, ReadMark::merge);

    Collections.shuffle(marks, new Random(42));

    assertThat(marks.stream().reduce(ReadMark.NONE, ReadMark::merge))
        .isEqualTo(inOrder)
        .isEqualTo(mark(19, 24));
  }

  private static ReadMark mark(long read, long delivered) {
    return new ReadMark(new Seq(read), new Seq(delivered));
  }
}

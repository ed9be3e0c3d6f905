package dev.outcry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTest {

  /** As JMH writes it, shortened. */
  private static final String JSON =
      """
      [
          {
              "benchmark" : "dev.outcry.benchmarks.AcceptedBidBenchmark.place",
              "mode" : "avgt",
              "params" : {
                  "mode" : "OPEN"
              },
              "primaryMetric" : {
                  "score" : 51.0,
                  "scoreError" : 3.5,
                  "scorePercentiles" : {
                      "0.0" : 49.0,
                      "50.0" : 50.0
                  },
                  "scoreUnit" : "ns/op",
                  "rawData" : [
                      [
                          49.0,
                          53.0
                      ]
                  ]
              },
              "secondaryMetrics" : {
                  "gc.alloc.rate.norm" : {
                      "score" : 148.7,
                      "scorePercentiles" : {
                          "50.0" : 148.75
                      }
                  }
              }
          },
          {
              "benchmark" : "dev.outcry.benchmarks.BidPathBenchmark.oneAfterTheOther",
              "primaryMetric" : {
                  "scoreError" : "NaN",
                  "scorePercentiles" : {
                      "50.0" : 4.5E4
                  },
                  "scoreUnit" : "ops/s"
              },
              "secondaryMetrics" : {
              }
          }
      ]
      """;

  @TempDir Path directory;
  private List<Result> results = List.of();

  @BeforeEach
  void read() throws IOException {
    results = Result.read(Files.writeString(directory.resolve("result.json"), JSON));
  }

  @Test
  void medianErrorAndAllocationAreRead() {
    assertThat(results)
        .containsExactly(
            new Result(
                "accepted bid", "place, mode OPEN", 50, 3.5, "ns/op", OptionalDouble.of(148.75)),
            new Result(
                "bid path",
                "one after the other",
                45_000,
                Double.NaN,
                "ops/s",
                OptionalDouble.empty()));
  }

  @Test
  void aTimePerOperationIsAlsoARate() {
    assertThat(results).extracting(Result::perSecond).containsExactly(2e7, 45_000d);
  }

  @Test
  void theTableHasARowForEach() {
    assertThat(ResultTable.of(results).lines())
        .contains(
            "| accepted bid | place, mode OPEN | 50.0 | 3.5 | ns/op | 149 |",
            "| bid path | one after the other | 45,000 | NaN | ops/s |  |");
  }

  @Test
  void theChartHasABarForEach() {
    assertThat(Chart.of(results))
        .contains("accepted bid: place, mode OPEN</text>", ">20.0 M</text>", ">45.0 k</text>")
        .endsWith("</svg>\n");
  }
}

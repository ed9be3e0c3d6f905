package dev.outcry.adapter.out.memory;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The contracts notice: of every guarantee that an adapter does not keep, a test fails. */
class BrokenAdaptersTest {

  static final List<Class<?>> ADAPTERS =
      Stream.of(
              BrokenTimelines.class,
              BrokenSearches.class,
              BrokenRooms.class,
              BrokenAuctions.class,
              BrokenEffects.class,
              BrokenLanes.class,
              BrokenDeadLetters.class,
              BrokenFeeds.class,
              BrokenPeople.class,
              BrokenSecrets.class,
              BrokenLogIns.class,
              BrokenVouchers.class,
              BrokenRateLimits.class,
              BrokenIds.class,
              BrokenSessions.class,
              BrokenNotices.class,
              BrokenInquiries.class,
              BrokenPushSubscriptions.class,
              BrokenReports.class,
              BrokenBlocks.class,
              BrokenConnections.class,
              BrokenErasures.class,
              BrokenReceiptChoices.class,
              BrokenAttachments.class,
              BrokenTelemetry.class)
          .flatMap(adapters -> Stream.of(adapters.getDeclaredClasses()))
          .filter(adapter -> adapter.isAnnotationPresent(Breaks.class))
          .toList();

  @ParameterizedTest
  @FieldSource("ADAPTERS")
  void ofEveryGuaranteeThatIsBrokenATestFails(Class<?> adapter) {
    Set<String> broken = guaranteesBrokenBy(adapter).collect(toSet());

    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter(Breaks.ASKED_FOR, "true")
            .selectors(selectClass(adapter))
            .filters(testsOf(broken))
            .execute()
            .testEvents();

    assertThat(tests.started().count()).isPositive();
    assertThat(tests.failed().stream().map(BrokenAdaptersTest::numberOf).collect(toSet()))
        .isEqualTo(broken);
  }

  @Test
  void everyGuaranteeIsBrokenByAnAdapter() {
    Set<String> tested =
        ADAPTERS.stream()
            .flatMap(adapter -> Stream.of(adapter.getMethods()))
            .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
            .map(Method::getName)
            .map(BrokenAdaptersTest::numberIn)
            .collect(toSet());

    assertThat(ADAPTERS.stream().flatMap(BrokenAdaptersTest::guaranteesBrokenBy).collect(toSet()))
        .isEqualTo(tested);
  }

  private static Stream<String> guaranteesBrokenBy(Class<?> adapter) {
    return Stream.of(adapter.getAnnotation(Breaks.class).value());
  }

  /** The tests of these guarantees, or of all if none is given. */
  private static PostDiscoveryFilter testsOf(Set<String> guarantees) {
    return descriptor ->
        FilterResult.includedIf(
            guarantees.isEmpty() || numberOf(descriptor).map(guarantees::contains).orElse(true));
  }

  private static String numberOf(Event event) {
    return numberOf(event.getTestDescriptor()).orElseThrow();
  }

  private static Optional<String> numberOf(TestDescriptor descriptor) {
    return descriptor
        .getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> numberIn(((MethodSource) source).getMethodName()));
  }

  private static String numberIn(String testName) {
    return testName.substring(0, testName.indexOf('_')).toUpperCase(Locale.ROOT);
  }
}

package dev.outcry.acceptance.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the house hold, and each would notice if it did not. */
class HouseRulesTest {

  @ParameterizedTest
  @EnumSource
  void everyRuleHolds(HouseRule rule) {
    rule.in(Code.PROJECT).check(Code.SHIPPED);
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleBites(HouseRule rule) {
    String root = rule.fixture();
    Code.assertAllGuilty(rule.in(root), DescribedPredicate.alwaysTrue(), root);
  }
}

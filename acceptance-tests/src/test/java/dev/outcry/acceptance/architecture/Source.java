package dev.outcry.acceptance.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Where classes come from. */
interface Source {

  /**
   * @param root the package that the hexagon stands in
   */
  DescribedPredicate<JavaClass> in(String root);
}

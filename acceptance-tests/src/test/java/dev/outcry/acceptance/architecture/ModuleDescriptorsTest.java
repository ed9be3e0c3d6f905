package dev.outcry.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.Outcry;
import dev.outcry.domain.money.Money;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What programs on the module path get to see, and what they need for it. */
class ModuleDescriptorsTest {

  @Test
  void theDomainShowsAllOfItsPackages() throws URISyntaxException {
    assertThat(hidden(descriptorOf(Money.class))).isEmpty();
  }

  @Test
  void theApplicationHidesItsServices() throws URISyntaxException {
    assertThat(hidden(descriptorOf(Outcry.class)))
        .containsExactly("dev.outcry.application.service");
  }

  @Test
  void theCoreNeedsNothingButTheJdkAtRunTime() throws URISyntaxException {
    assertThat(neededToRun(descriptorOf(Money.class))).containsExactly("java.base");
    assertThat(neededToRun(descriptorOf(Outcry.class)))
        .containsExactlyInAnyOrder("java.base", "dev.outcry.domain");
  }

  private static ModuleDescriptor descriptorOf(Class<?> type) throws URISyntaxException {
    Path location = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ModuleFinder.of(location).findAll().iterator().next().descriptor();
  }

  private static Set<String> hidden(ModuleDescriptor module) {
    assertThat(module.isAutomatic()).isFalse();
    Set<String> packages = new TreeSet<>(module.packages());
    module.exports().stream().map(Exports::source).forEach(packages::remove);
    return packages;
  }

  private static Set<String> neededToRun(ModuleDescriptor module) {
    return module.requires().stream()
        .filter(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
        .map(Requires::name)
        .collect(Collectors.toSet());
  }
}

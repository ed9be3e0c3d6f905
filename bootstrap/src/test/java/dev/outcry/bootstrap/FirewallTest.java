package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Spring's own firewall is the oracle. */
class FirewallTest {

  private final HttpFirewall ours = new WebSecurityAutoConfiguration().outcryFirewall();
  private final HttpFirewall springs = new StrictHttpFirewall();

  @Test
  void theSameHeadersPassWhateverCharacterIsInThem() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = "a" + (char) c + "b";

      assertThat(valuePasses(ours, text))
          .as("value with %x", c)
          .isEqualTo(valuePasses(springs, text));
      assertThat(namePasses(ours, text)).as("name with %x", c).isEqualTo(namePasses(springs, text));
    }
    assertThat(valuePasses(ours, "Bearer abc")).isTrue();
    assertThat(valuePasses(ours, "a\nb")).isFalse();
  }

  private static boolean valuePasses(HttpFirewall firewall, String value) {
    MockHttpServletRequest request = request();
    request.addHeader("X-Any", value);
    try {
      return value.equals(firewall.getFirewalledRequest(request).getHeader("X-Any"));
    } catch (RequestRejectedException refused) {
      return false;
    }
  }

  private static boolean namePasses(HttpFirewall firewall, String name) {
    MockHttpServletRequest request = request();
    request.addHeader(name, "any");
    try {
      return "any".equals(firewall.getFirewalledRequest(request).getHeader(name));
    } catch (RequestRejectedException refused) {
      return false;
    }
  }

  private static MockHttpServletRequest request() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/time");
    request.setServerName("localhost");
    return request;
  }
}

package dev.outcry.adapter.out.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.application.port.out.UnavailableException;
import org.junit.jupiter.api.Test;

class MailboxTest {

  private final Mailbox<String, String> mailbox = new Mailbox<>(command -> command + "!", 3);

  @Test
  void givesOutWhatCameFirstAsItWasStamped() {
    assertThat(mailbox.put("one")).isEqualTo("one!");
    mailbox.put("two");
    mailbox.put("three");

    assertThat(mailbox.take(2)).containsExactly("one!", "two!");
    assertThat(mailbox.take(2)).containsExactly("three!");
  }

  @Test
  void refusesWhatIsTooMuchUntilSomethingIsTaken() {
    mailbox.put("one");
    mailbox.put("two");
    mailbox.put("three");
    assertThatThrownBy(() -> mailbox.put("four")).isInstanceOf(UnavailableException.class);

    mailbox.take(1);

    assertThat(mailbox.put("five")).isNotNull();
    assertThat(mailbox.take(9)).containsExactly("two!", "three!", "five!");
  }

  @Test
  void takesNothingMoreOnceItWasFoundEmpty() {
    mailbox.put("one");
    mailbox.take(1);
    assertThat(mailbox.put("two")).isNotNull();
    mailbox.take(1);

    assertThat(mailbox.take(1)).isEmpty();
    assertThat(mailbox.put("three")).isNull();
  }
}

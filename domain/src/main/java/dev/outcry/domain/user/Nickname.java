package dev.outcry.domain.user;

import dev.outcry.domain.Text;

/** The name that others see: one line of 1 to 30 code points (rule M-00). Not unique. */
public record Nickname(String value) {

  public Nickname {
    Text.line("nickname", value, 30);
  }

  @Override
  public String toString() {
    return value;
  }
}

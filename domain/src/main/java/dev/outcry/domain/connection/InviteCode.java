package dev.outcry.domain.connection;

import static dev.outcry.domain.InvalidValueException.require;

import java.util.regex.Pattern;

/**
 * What a person gives to those who may invite him: 10 to 64 of {@code A-Z a-z 0-9 _ -}. Whoever has
 * it can invite, so it is never printed.
 */
public record InviteCode(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{10,64}");

  /** 96 bits: as many as nobody can try. */
  private static final int CHARACTERS = 16;

  public InviteCode {
    require(ALLOWED.matcher(value).matches(), "inviteCode", "must be 10 to 64 of A-Z a-z 0-9 _ -");
  }

  /**
   * As much of a secret as people like to pass on.
   *
   * @param secret at least 16 characters of 6 random bits
   */
  public static InviteCode from(String secret) {
    return new InviteCode(secret.substring(0, CHARACTERS));
  }

  @Override
  public String toString() {
    return "InviteCode[***]";
  }
}

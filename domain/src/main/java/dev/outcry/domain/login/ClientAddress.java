package dev.outcry.domain.login;

import static dev.outcry.domain.InvalidValueException.require;

/**
 * Where someone calls from, as the connection says: opaque, 1 to 64 characters. Who calls from one
 * address is limited together, so it must not be what the caller says of themselves.
 */
public record ClientAddress(String value) {

  public ClientAddress {
    require(!value.isBlank() && value.length() <= 64, "address", "must have 1 to 64 characters");
  }

  @Override
  public String toString() {
    return value;
  }
}

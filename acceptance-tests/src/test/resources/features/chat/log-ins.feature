Feature: Log-ins
  Who has logged in stays in without a password, on each device by itself. A refresh token is good for the
  next one, once: should it come a second time, a thief may have it, and that log-in ends.

  Background:
    Given Ann and Ben have signed up
    And Ann has logged in on "phone"
    And Ann has logged in on "desk"

  Scenario: A log-in goes on by its refresh token
    When "phone" refreshes its last token
    And "phone" refreshes its last token
    Then "phone" is in as Ann

  Scenario: A refresh token that comes twice ends its log-in, and no other
    When "phone" refreshes its last token
    And the first token of "phone" is refreshed again
    Then "phone" is out
    And "desk" is in as Ann

  Scenario: Of many who refresh at once one gets tokens, and the log-in ends
    When 20 refresh the last token of "phone" at once
    Then one gets new tokens, and 19 are told BAD_CREDENTIALS
    And "phone" is out

  Scenario: Logging out ends one log-in
    When "phone" logs out
    Then "phone" is out
    And "desk" is in as Ann

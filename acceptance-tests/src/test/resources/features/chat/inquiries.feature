Feature: Inquiries
  Whoever needs those who run the place writes to them.

  Scenario: What is asked is accepted at once, and mailed in its own time
    Given Ann, Ben and Cat have signed up
    When Ann asks the operator:
      | subject    | body              | told            |
      | My invoice | When do I get it? | ACCEPTED        |
      | 낙찰 문의  | 언제 내나요?      | ACCEPTED        |
      |            | When do I get it? | INVALID subject |
      | My invoice |                   | INVALID body    |

@exact-time
Feature: When bids count
  From the start up to, but not at, the end. The time at which the auction takes a bid counts.

  Background:
    Given Sue, Ann and Ben have signed up
    And Sue auctions a lot by OPEN bidding:
      | opens  | 12:01:00 |
      | closes | 12:10:00 |

  Scenario: From the first to the last instant
    When the bidding goes:
      | time         | bidder | bids | told          | price | leader | ends     |
      | 12:00:59.999 | Ann    | 1000 | NOT_OPEN_YET  | 1000  |        | 12:10:00 |
      | 12:01:00     | Ann    | 1000 | LEADING       | 1000  | Ann    | 12:10:00 |
      | 12:09:59.999 | Ben    | 1100 | LEADING       | 1100  | Ben    | 12:10:00 |
      | 12:10:00     | Ann    | 1200 | AUCTION_ENDED | 1100  | Ben    | 12:10:00 |
      | 12:10:00.001 | Ann    | 1200 | AUCTION_ENDED | 1100  | Ben    | 12:10:00 |
    Then Sue, Ann and Ben see the auction:
      | status | price | leader | bids |
      | SOLD   | 1100  | Ben    | 2    |

  Scenario: The first look after the end closes it
    Given it is 12:01:00
    And the bidding goes:
      | bidder | bids | told    |
      | Ann    | 1000 | LEADING |
    When it is 12:10:00
    Then Sue sees the auction:
      | status | price | winner |
      | SOLD   | 1000  | Ann    |

  Scenario: Its life as others see it
    Given Ben watches the price
    Then Ben sees the auction:
      | status    | price | minimum | bids | ends     |
      | SCHEDULED | 1000  | 1000    | 0    | 12:10:00 |
    When it is 12:01:00
    Then Ben sees the auction:
      | status | price | minimum | bids | ends     |
      | OPEN   | 1000  | 1000    | 0    | 12:10:00 |
    When the bidding goes:
      | time     | bidder | bids | told    |
      | 12:02:00 | Ann    | 1500 | LEADING |
    And it is 12:10:00
    Then Ben sees the auction:
      | status | price | minimum | bids | ends     |
      | SOLD   | 1500  | 1600    | 1    | 12:10:00 |
    And Ben has seen the price move:
      | status    | price | bids |
      | SCHEDULED | 1000  | 0    |
      | OPEN      | 1500  | 1    |
      | SOLD      | 1500  | 1    |

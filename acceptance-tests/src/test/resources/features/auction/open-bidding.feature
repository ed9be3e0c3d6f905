Feature: Open bidding
  A bid is the price, and its bidder leads.

  Background:
    Given Sue, Ann and Ben have signed up

  Scenario: Every bid exceeds the one before by a step
    Given Sue auctions a lot by OPEN bidding:
      | start price | 1000 KRW |
      | steps       | 100      |
    When the bidding goes:
      | time     | bidder | bids | told        | price | leader | minimum |
      | 12:00:01 | Ann    | 999  | BID_TOO_LOW | 1000  |        | 1000    |
      | 12:00:02 | Ann    | 1000 | LEADING     | 1000  | Ann    | 1100    |
      | 12:00:03 | Ben    | 1099 | BID_TOO_LOW | 1000  | Ann    | 1100    |
      | 12:00:04 | Ben    | 1100 | LEADING     | 1100  | Ben    | 1200    |
      | 12:00:05 | Ann    | 1100 | BID_TOO_LOW | 1100  | Ben    | 1200    |
      | 12:00:06 | Ann    | 5000 | LEADING     | 5000  | Ann    | 5100    |

  Scenario: Who leads may raise
    Given Sue auctions a lot by OPEN bidding
    When the bidding goes:
      | bidder | bids | told        | price | leader |
      | Ann    | 1000 | LEADING     | 1000  | Ann    |
      | Ann    | 1000 | BID_TOO_LOW | 1000  | Ann    |
      | Ann    | 1100 | LEADING     | 1100  | Ann    |

  Scenario: Steps grow with the price
    Given Sue auctions a lot by OPEN bidding:
      | start price | 4800 KRW                              |
      | steps       | 100, from 5000: 500, from 10000: 1000 |
    When the bidding goes:
      | bidder | bids  | told        | price | minimum |
      | Ann    | 4800  | LEADING     | 4800  | 4900    |
      | Ben    | 4999  | LEADING     | 4999  | 5099    |
      | Ann    | 5099  | LEADING     | 5099  | 5599    |
      | Ben    | 5598  | BID_TOO_LOW | 5099  | 5599    |
      | Ben    | 10000 | LEADING     | 10000 | 11000   |

  Scenario: Amounts are whole numbers of the smallest coin
    Given Sue auctions a lot by OPEN bidding:
      | start price | 1000 KWD |
      | steps       | 1        |
    When the bidding goes:
      | bidder | bids             | told           |
      | Ann    | 1000             | LEADING        |
      | Ben    | 1001             | LEADING        |
      | Ann    | 0                | INVALID amount |
      | Ann    | -5               | INVALID amount |
      | Ann    | 9007199254740992 | INVALID amount |
      | Ann    | 9007199254740991 | LEADING        |
      | Ben    | 9007199254740991 | BID_TOO_LOW    |

  Scenario: A lot has a title of one line
    Then auctions are opened:
      | seller | mode | title           | told          |
      | Sue    | OPEN | <200 x a>       | OPENED        |
      | Sue    | OPEN | <200 x U+1F570> | OPENED        |
      | Sue    | OPEN | <201 x a>       | INVALID title |
      | Sue    | OPEN | <U+0020>        | INVALID title |
      | Sue    | OPEN | A<U+000A>clock  | INVALID title |

  Scenario: Prices are amounts of a currency, and steps do not fall as they rise
    Then auctions are opened:
      | seller | mode  | start price          | steps               | reserve | told                         |
      | Sue    | PROXY | 1 KRW                | 1                   |         | OPENED                       |
      | Sue    | PROXY | 9007199254740991 USD | 100, from 5000: 100 | 1       | OPENED                       |
      | Sue    | PROXY | 0 KRW                | 100                 |         | INVALID amount               |
      | Sue    | PROXY | 9007199254740992 KRW | 100                 |         | INVALID amount               |
      | Sue    | PROXY | 1000 KRX             | 100                 |         | INVALID currency             |
      | Sue    | PROXY | 1000 XAU             | 100                 |         | INVALID currency             |
      | Sue    | PROXY | 1000 KRW             | 100                 | 0       | INVALID amount               |
      | Sue    | PROXY | 1000 KRW             | 0                   |         | INVALID increments.increment |
      | Sue    | PROXY | 1000 KRW             | 100, from 5000: 99  |         | INVALID increments           |
      | Sue    | PROXY | 1000 KRW             | 100, from 0: 200    |         | INVALID increments           |

  Scenario: The end comes after the start, and has not passed
    Then auctions are opened:
      | seller | mode | opens    | closes       | soft close | window | told                     |
      | Sue    | OPEN | 11:00:00 | 12:00:01     |            |        | OPENED                   |
      | Sue    | OPEN | 13:00:00 | 13:00:00.001 | RESET      | 1 ms   | OPENED                   |
      | Sue    | OPEN | 13:00:00 | 13:00:00     |            |        | INVALID endsAt           |
      | Sue    | OPEN | 11:00:00 | 12:00:00     |            |        | INVALID endsAt           |
      | Sue    | OPEN | 12:00:00 | 13:00:00     | ADD        | 720 h  | OPENED                   |
      | Sue    | OPEN | 12:00:00 | 13:00:00     | ADD        | 721 h  | INVALID softClose.window |
      | Sue    | OPEN | 12:00:00 | 13:00:00     | ADD        | 0 s    | INVALID softClose.window |

Feature: Refused bids
  The first thing that stands in the way is the answer; a refused bid changes nothing.

  Background:
    Given Sue, Ann and Ben have signed up

  Scenario: The seller does not bid
    Given Sue auctions a lot by OPEN bidding
    When the bidding goes:
      | bidder | bids | told              | price | leader |
      | Sue    | 1000 | SELLER_CANNOT_BID | 1000  |        |
      | Ann    | 1000 | LEADING           | 1000  | Ann    |
      | Sue    | 2000 | SELLER_CANNOT_BID | 1000  | Ann    |

  Scenario: Only the auction's own currency
    Given Sue auctions a lot by PROXY bidding:
      | start price | 1000 USD |
    When the bidding goes:
      | bidder | bids     | told              | price | leader |
      | Ann    | 5000 KRW | CURRENCY_MISMATCH | 1000  |        |
      | Ann    | 5000 EUR | CURRENCY_MISMATCH | 1000  |        |
      | Ann    | 5000 USD | LEADING           | 1000  | Ann    |

  Scenario: A bid that shall count only for the price that its bidder saw
    Given Sue auctions a lot by OPEN bidding
    When the bidding goes:
      | bidder | at version | bids | told        | price | leader | version |
      | Ann    | 1          | 1000 | PRICE_MOVED | 1000  |        | 0       |
      | Ann    | 0          | 1000 | LEADING     | 1000  | Ann    | 1       |
      | Ben    | 0          | 2000 | PRICE_MOVED | 1000  | Ann    | 1       |
      | Ben    | 1          | 2000 | LEADING     | 2000  | Ben    | 2       |
      | Ann    |            | 3000 | LEADING     | 3000  | Ann    | 3       |

  Scenario: What nobody else can see does not move the price
    Given Sue auctions a lot by PROXY bidding
    When the bidding goes:
      | bidder | at version | bids | told       | price | leader | version |
      | Ann    | 0          | 3000 | LEADING    | 1000  | Ann    | 1       |
      | Ann    | 1          | 4000 | MAX_RAISED | 1000  | Ann    | 1       |
      | Ben    | 1          | 5000 | LEADING    | 4100  | Ben    | 2       |

  @exact-time
  Scenario: What is checked first is told first
    Given Sue auctions a lot by PROXY bidding:
      | opens  | 12:01:00 |
      | closes | 12:10:00 |
    When the bidding goes:
      | time     | bidder | at version | bids     | told              |
      | 12:00:00 | Sue    | 7          | 1 USD    | NOT_OPEN_YET      |
      | 12:01:00 | Sue    | 7          | 1 USD    | SELLER_CANNOT_BID |
      | 12:02:00 | Ann    | 7          | 1 USD    | CURRENCY_MISMATCH |
      | 12:02:00 | Ann    | 7          | 1 KRW    | PRICE_MOVED       |
      | 12:02:00 | Ann    | 0          | 1 KRW    | BID_TOO_LOW       |
      | 12:02:00 | Ann    | 0          | 2000 KRW | LEADING           |
      | 12:03:00 | Ann    | 1          | 1099 KRW | BID_TOO_LOW       |
      | 12:03:00 | Ann    | 1          | 2000 KRW | NOT_ABOVE_OWN_MAX |
      | 12:10:00 | Sue    | 7          | 1 USD    | AUCTION_ENDED     |

  Scenario: A lot that does not exist
    Then Ann, bidding for a lot that does not exist, is told AUCTION_NOT_FOUND

  Scenario: A refused bid moves nothing
    Given Sue auctions a lot by PROXY bidding
    And Ben watches the price
    And Ben watches the room
    When the bidding goes:
      | bidder | bids | told              |
      | Ann    | 2000 | LEADING           |
      | Sue    | 5000 | SELLER_CANNOT_BID |
      | Ben    | 1099 | BID_TOO_LOW       |
      | Ann    | 1500 | NOT_ABOVE_OWN_MAX |
      | Ben    | 1500 | OUTBID            |
    Then Ben has seen the price move:
      | price | bids |
      | 1000  | 0    |
      | 1000  | 1    |
      | 1600  | 2    |
    And Ben has seen live:
      | seq | who | says     |
      | 1   |     | BID 1000 |
      | 2   |     | BID 1600 |

@exact-time
Feature: The hammer falls
  Exactly once: sold to who leads at a price that reaches the reserve, or not sold for a reason.

  Background:
    Given Sue, Ann and Ben have signed up

  Scenario: Sold
    Given Sue auctions a lot by PROXY bidding:
      | closes | 12:10:00 |
    When the bidding goes:
      | time     | bidder | bids | told    |
      | 12:01:00 | Ann    | 5000 | LEADING |
      | 12:02:00 | Ben    | 3000 | OUTBID  |
    And it is 12:10:00
    Then Sue and Ann see the auction:
      | status | reason | price | leader | winner | bids |
      | SOLD   |        | 3100  | Ann    | Ann    | 2    |
    And Ben sees the auction:
      | status | price |
      | SOLD   | 3100  |

  Scenario: Nobody bid
    Given Sue auctions a lot by OPEN bidding:
      | closes | 12:10:00 |
    When it is 12:10:00
    Then Sue, Ann and Ben see the auction:
      | status | reason  | price | leader | winner | bids |
      | UNSOLD | NO_BIDS | 1000  |        |        | 0    |
    And Sue and Ann read in the room:
      | seq | who | says           |
      | 1   |     | UNSOLD NO_BIDS |

  Scenario: Only refused bids
    Given Sue auctions a lot by OPEN bidding:
      | closes | 12:10:00 |
    When the bidding goes:
      | time     | bidder | bids | told              |
      | 12:01:00 | Sue    | 1000 | SELLER_CANNOT_BID |
      | 12:02:00 | Ann    | 999  | BID_TOO_LOW       |
      | 12:10:00 | Ben    | 5000 | AUCTION_ENDED     |
    Then Sue sees the auction:
      | status | reason  |
      | UNSOLD | NO_BIDS |

  Scenario: The reserve was not met
    Given Sue auctions a lot by PROXY bidding:
      | closes  | 12:10:00 |
      | reserve | 4000     |
    When the bidding goes:
      | time     | bidder | bids | told    | price | reserve |
      | 12:01:00 | Ann    | 3999 | LEADING | 1000  | not met |
      | 12:02:00 | Ben    | 3950 | OUTBID  | 3999  | not met |
    And it is 12:10:00
    Then Sue and Ann see the auction:
      | status | reason          | price | winner | reserve |
      | UNSOLD | RESERVE_NOT_MET | 3999  |        | not met |
    And Ben reads in the room:
      | seq | who | says                   |
      | 1   |     | BID 1000               |
      | 2   |     | BID 3999               |
      | 3   |     | UNSOLD RESERVE_NOT_MET |

  Scenario: The reserve was met
    Given Sue auctions a lot by PROXY bidding:
      | closes  | 12:10:00 |
      | reserve | 4000     |
    When the bidding goes:
      | time     | bidder | bids | told    | price | reserve |
      | 12:01:00 | Ann    | 4000 | LEADING | 4000  | met     |
    And it is 12:10:00
    Then Sue and Ann see the auction:
      | status | reason | price | winner | reserve |
      | SOLD   |        | 4000  | Ann    | met     |

  Scenario: Once, however many look and bid then
    Given Sue auctions a lot by OPEN bidding:
      | closes | 12:10:00 |
    And Ben watches the price
    And the bidding goes:
      | bidder | bids | told    |
      | Ann    | 1000 | LEADING |
    When it is 12:10:00
    And Sue, Ann and Ben each bid 5 times at once, always the minimum that they see
    Then Sue, Ann and Ben see the auction:
      | status | price | bids |
      | SOLD   | 1000  | 1    |
    And Ben has seen the price move:
      | status | price | bids |
      | OPEN   | 1000  | 0    |
      | OPEN   | 1000  | 1    |
      | SOLD   | 1000  | 1    |
    When Ann joins the room
    And Sue reads in the room:
      | seq | who | says      |
      | 1   |     | BID 1000  |
      | 2   |     | SOLD 1000 |
      | 3   |     | ENTER Ann |
    And Ann says "Mine!" in the room
    Then Sue, Ann and Ben read in the room:
      | seq | who | says      |
      | 1   |     | BID 1000  |
      | 2   |     | SOLD 1000 |
      | 3   |     | ENTER Ann |
      | 4   | Ann | Mine!     |

Feature: Buying at once
  Until the first bid, whoever pays what the seller asks for it has the lot at once.

  Background:
    Given Sue, Ann, Ben and Cat have signed up

  Scenario Outline: Sold on the spot, in <mode> bidding
    Given Sue auctions a lot by <mode> bidding:
      | buy now | 8000 |
    And Cat watches the price
    Then Ann and Ben see the auction:
      | status | price | minimum | buy now |
      | OPEN   | 1000  | 1000    | 8000    |
    When the bidding goes:
      | bidder | bids | told          | price | leader | version |
      | Ann    | buys | LEADING       | 8000  | Ann    | 1       |
      | Ben    | buys | AUCTION_ENDED | 8000  | Ann    | 1       |
      | Ben    | 9000 | AUCTION_ENDED | 8000  | Ann    | 1       |
    Then Sue and Ann see the auction:
      | status | price | bids | winner | buy now |
      | SOLD   | 8000  | 1    | Ann    |         |
    And Cat has seen the price move:
      | status | price | bids |
      | OPEN   | 1000  | 0    |
      | SOLD   | 8000  | 1    |
    And Sue and Ben read in the room:
      | seq | who | says      |
      | 1   |     | BID 8000  |
      | 2   |     | SOLD 8000 |

    Examples:
      | mode  |
      | OPEN  |
      | PROXY |

  Scenario: Until the first bid that counts
    Given Sue auctions a lot by PROXY bidding:
      | buy now | 8000 |
    When the bidding goes:
      | bidder | bids | told              | price | leader |
      | Ann    | 999  | BID_TOO_LOW       | 1000  |        |
      | Sue    | buys | SELLER_CANNOT_BID | 1000  |        |
      | Ann    | 1000 | LEADING           | 1000  | Ann    |
      | Ben    | buys | BUY_NOW_GONE      | 1000  | Ann    |
      | Ann    | buys | BUY_NOW_GONE      | 1000  | Ann    |
    Then Ben sees the auction:
      | status | price | buy now |
      | OPEN   | 1000  |         |

  Scenario: Where it was never for sale at once
    Given Sue auctions a lot by OPEN bidding
    When the bidding goes:
      | bidder | bids | told         |
      | Ann    | buys | BUY_NOW_GONE |
    Then Ann sees the auction:
      | status | price | bids | buy now |
      | OPEN   | 1000  | 0    |         |

  @exact-time
  Scenario: Not before the start
    Given Sue auctions a lot by OPEN bidding:
      | buy now | 8000     |
      | opens   | 12:05:00 |
    When the bidding goes:
      | time     | bidder | bids | told         |
      | 12:04:59 | Ann    | buys | NOT_OPEN_YET |
      | 12:05:00 | Ben    | buys | LEADING      |

  Scenario: A repeat has bought it once
    Given Sue auctions a lot by PROXY bidding:
      | buy now | 8000 |
    When the bidding goes:
      | bidder | key | bids | told       | price | version |
      | Ann    | k1  | buys | LEADING    | 8000  | 1       |
      | Ann    | k1  | buys | LEADING    | 8000  | 1       |
      | Ann    | k1  | 8000 | KEY_REUSED | 8000  | 1       |
    Then Sue sees the auction:
      | status | price | bids | winner |
      | SOLD   | 8000  | 1    | Ann    |

  Scenario: The price is below neither start nor reserve
    Then auctions are opened:
      | seller | mode  | reserve | buy now | told                |
      | Sue    | OPEN  |         | 1000    | OPENED              |
      | Sue    | OPEN  |         | 999     | INVALID buyNowPrice |
      | Sue    | PROXY | 4000    | 4000    | OPENED              |
      | Sue    | PROXY | 4000    | 3999    | INVALID buyNowPrice |

  Scenario: A race has one winner
    Given Sue auctions a lot by OPEN bidding:
      | buy now | 8000 |
    When Ann and Ben buy at once while Cat bids 1000 at once
    Then either one has bought it or one leads, and everybody else was refused

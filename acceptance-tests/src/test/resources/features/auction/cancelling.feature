Feature: Calling an auction off
  Sellers may until the first bid; from then on only an administrator, who says why.

  Background:
    Given Sue, Ann and Ben have signed up
    And Root is the administrator

  Scenario: The seller, before the first bid
    Given Sue auctions a lot by OPEN bidding
    And Ben watches the price
    When Sue calls the auction off
    Then Sue, Ann and Ben see the auction:
      | status    | reason | called off because | price | bids | winner |
      | CANCELLED |        |                    | 1000  | 0    |        |
    And Ben has seen the price move:
      | status    | price | bids |
      | OPEN      | 1000  | 0    |
      | CANCELLED | 1000  | 0    |
    And Ann and Sue read in the room:
      | seq | who | says      |
      | 1   |     | CANCELLED |
    And the bidding goes:
      | bidder | bids | told              | price |
      | Ann    | 1000 | AUCTION_CANCELLED | 1000  |

  @exact-time
  Scenario: The seller, before it opens
    Given Sue auctions a lot by PROXY bidding:
      | opens  | 12:05:00 |
      | closes | 12:10:00 |
    When Sue calls the auction off because "It broke"
    Then Ann sees the auction:
      | status    | called off because |
      | CANCELLED | It broke           |
    And the bidding goes:
      | time     | bidder | bids | told              |
      | 12:01:00 | Ann    | 1000 | AUCTION_CANCELLED |
      | 12:06:00 | Ann    | 1000 | AUCTION_CANCELLED |
      | 12:10:00 | Ben    | 1000 | AUCTION_CANCELLED |
    And Ann reads in the room:
      | seq | who | says      |
      | 1   |     | CANCELLED |

  Scenario: Not the seller, once there is a bid
    Given Sue auctions a lot by PROXY bidding
    When the bidding goes:
      | bidder | bids | told    |
      | Ann    | 5000 | LEADING |
    Then those who call the auction off are told:
      | who  | because   | told             |
      | Sue  |           | AUCTION_HAS_BIDS |
      | Sue  | It broke  | AUCTION_HAS_BIDS |
      | Ann  | I bid     | NOT_THE_SELLER   |
      | Root |           | REASON_REQUIRED  |
    And Ann sees the auction:
      | status | price |
      | OPEN   | 1000  |
    And those who call the auction off are told:
      | who  | because   | told           |
      | Root | A forgery | CANCELLED      |
      | Root | A mistake | CANCELLED      |
      | Sue  |           | CANCELLED      |
      | Ben  |           | NOT_THE_SELLER |
    And Sue, Ann and Ben see the auction:
      | status    | called off because | price | bids | winner |
      | CANCELLED | A forgery          | 1000  | 1    |        |
    And Sue and Ben read in the room:
      | seq | who | says      |
      | 1   |     | BID 1000  |
      | 2   |     | CANCELLED |

  @exact-time
  Scenario: Nobody, once it has ended
    Given Sue auctions a lot by OPEN bidding:
      | closes | 12:10:00 |
    When it is 12:10:00
    Then those who call the auction off are told:
      | who  | because | told          |
      | Sue  |         | AUCTION_ENDED |
      | Root | Late    | AUCTION_ENDED |
    And Ann sees the auction:
      | status | reason  |
      | UNSOLD | NO_BIDS |

  Scenario: A lot that is not there
    Then Sue, calling off an auction that does not exist, is told AUCTION_NOT_FOUND

  Scenario: Of a crowd that bids and a seller who calls off, one is first
    Given Sue auctions a lot by OPEN bidding
    When Ann and Ben bid at once while Sue calls the auction off
    Then either the bids count or the auction is called off

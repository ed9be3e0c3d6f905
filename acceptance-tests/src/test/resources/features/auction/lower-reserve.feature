Feature: Lowering the reserve
  A seller may want less than at first, never more. Others learn only that it is met.

  Background:
    Given Sue, Ann, Ben and Cat have signed up

  Scenario: Into the leader's reach
    Given Sue auctions a lot by PROXY bidding:
      | reserve | 4000 |
    And Cat watches the price
    When the bidding goes:
      | bidder | bids | told    | price | reserve | version |
      | Ann    | 3000 | LEADING | 1000  | not met | 1       |
    And those who lower the reserve are told:
      | who | to   | told    |
      | Sue | 3500 | not met |
      | Sue | 2500 | met     |
      | Sue | 2500 | met     |
    Then Sue, Ann and Cat see the auction:
      | status | price | minimum | bids | leader | reserve |
      | OPEN   | 2500  | 2600    | 1    | Ann    | met     |
    And Cat has seen the price move:
      | price | bids |
      | 1000  | 0    |
      | 1000  | 1    |
      | 2500  | 1    |
    And Sue and Cat read in the room:
      | seq | who | says             |
      | 1   |     | BID 1000         |
      | 2   |     | RESERVE_MET 2500 |
    And the bidding goes:
      | bidder | bids | told       | price | leader | version |
      | Ann    | 3200 | MAX_RAISED | 2500  | Ann    | 2       |
      | Ben    | 2600 | OUTBID     | 2700  | Ann    | 3       |

  Scenario: Never raised, and only by the seller
    Given Sue auctions a lot by PROXY bidding:
      | reserve | 4000 |
    Then those who lower the reserve are told:
      | who | to   | told              |
      | Sue | 4001 | RESERVE_NOT_LOWER |
      | Ann | 1000 | NOT_THE_SELLER    |
      | Sue | 3000 | not met           |
      | Sue | 4000 | RESERVE_NOT_LOWER |
    When the bidding goes:
      | bidder | bids | told    | price | reserve |
      | Ann    | 3000 | LEADING | 3000  | met     |
    Then those who lower the reserve are told:
      | who | to   | told              |
      | Sue | 3500 | RESERVE_NOT_LOWER |
      | Sue | 2000 | met               |
    And Ann sees the auction:
      | price | bids | reserve |
      | 3000  | 1    | met     |
    And Ann reads in the room:
      | seq | who | says     |
      | 1   |     | BID 3000 |

  Scenario: Where there is none
    Given Sue auctions a lot by OPEN bidding
    Then those who lower the reserve are told:
      | who | to | told              |
      | Sue | 1  | RESERVE_NOT_LOWER |

  @exact-time
  Scenario: In time, and the lot is sold
    Given Sue auctions a lot by OPEN bidding:
      | reserve | 4000     |
      | closes  | 12:10:00 |
    When the bidding goes:
      | bidder | bids | told    | price | reserve |
      | Ann    | 3000 | LEADING | 3000  | not met |
    And those who lower the reserve are told:
      | who | to   | told |
      | Sue | 3000 | met  |
    And it is 12:10:00
    Then Sue and Ann see the auction:
      | status | price | winner |
      | SOLD   | 3000  | Ann    |
    And those who lower the reserve are told:
      | who | to   | told          |
      | Sue | 2000 | AUCTION_ENDED |

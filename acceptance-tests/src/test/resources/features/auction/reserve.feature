Feature: Reserve
  A hidden price below which the lot is not sold. Only whether it is met is told.

  Background:
    Given Sue, Ann, Ben, Cat and Dan have signed up

  Scenario: The first bid reaches it: the price jumps to it
    Given Sue auctions a lot by PROXY bidding:
      | reserve | 4000 |
    When the bidding goes:
      | bidder | bids | told    | price | leader | minimum | reserve |
      | Ann    | 5000 | LEADING | 4000  | Ann    | 4100    | met     |
      | Ben    | 4200 | OUTBID  | 4300  | Ann    | 4400    | met     |

  Scenario: The leader's new maximum reaches it
    Given Sue auctions a lot by PROXY bidding:
      | reserve | 4000 |
    When the bidding goes:
      | bidder | bids | told       | price | leader | minimum | reserve | version |
      | Ann    | 3000 | LEADING    | 1000  | Ann    | 1100    | not met | 1       |
      | Ann    | 3999 | MAX_RAISED | 1000  | Ann    | 1100    | not met | 1       |
      | Ann    | 4000 | MAX_RAISED | 4000  | Ann    | 4100    | met     | 2       |

  Scenario: A new leader's maximum reaches it
    Given Sue auctions a lot by PROXY bidding:
      | reserve | 4000 |
    When the bidding goes:
      | bidder | bids | told    | price | leader | minimum | reserve |
      | Ann    | 3000 | LEADING | 1000  | Ann    | 1100    | not met |
      | Ben    | 2000 | OUTBID  | 2100  | Ann    | 2200    | not met |
      | Cat    | 3500 | LEADING | 3100  | Cat    | 3200    | not met |
      | Dan    | 6000 | LEADING | 4000  | Dan    | 4100    | met     |

  Scenario: Beyond it the steps count again
    Given Sue auctions a lot by PROXY bidding:
      | reserve | 4000 |
    When the bidding goes:
      | bidder | bids | told    | price | leader | minimum | reserve |
      | Ann    | 3950 | LEADING | 1000  | Ann    | 1100    | not met |
      | Ben    | 6000 | LEADING | 4050  | Ben    | 4150    | met     |

  Scenario: A reserve below the start price is no reserve
    Given Sue auctions a lot by PROXY bidding:
      | reserve | 500 |
    When the bidding goes:
      | bidder | bids | told    | price | leader | reserve |
      | Ann    | 5000 | LEADING | 1000  | Ann    | met     |

  Scenario: In open bidding the price meets it or does not
    Given Sue auctions a lot by OPEN bidding:
      | reserve | 4000 |
    When the bidding goes:
      | bidder | bids | told    | price | leader | minimum | reserve |
      | Ann    | 3899 | LEADING | 3899  | Ann    | 3999    | not met |
      | Ben    | 3999 | LEADING | 3999  | Ben    | 4099    | not met |
      | Ann    | 4099 | LEADING | 4099  | Ann    | 4199    | met     |

  Scenario: What those who look on are told
    Given Sue auctions a lot by PROXY bidding:
      | reserve | 4000 |
    Then Ann and Ben see the auction:
      | status | price | minimum | reserve |
      | OPEN   | 1000  | 1000    | not met |
    When the bidding goes:
      | bidder | bids | told    |
      | Ann    | 5000 | LEADING |
    Then Ben and Cat see the auction:
      | status | price | minimum | reserve |
      | OPEN   | 4000  | 4100    | met     |

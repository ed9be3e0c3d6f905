Feature: Proxy bidding
  A bid is a secret maximum: the auction bids for its owner, and no further than it must.

  Background:
    Given Sue, Ann, Ben, Cat and Dan have signed up
    And Sue auctions a lot by PROXY bidding:
      | start price | 1000 KRW |
      | steps       | 100      |

  Scenario: The worked example
    When the bidding goes:
      | time     | bidder | bids | told        | price | leader | minimum |
      | 12:00:01 | Ann    | 5000 | LEADING     | 1000  | Ann    | 1100    |
      | 12:00:02 | Ben    | 3000 | OUTBID      | 3100  | Ann    | 3200    |
      | 12:00:03 | Cat    | 5000 | OUTBID      | 5000  | Ann    | 5100    |
      | 12:00:04 | Dan    | 5050 | BID_TOO_LOW | 5000  | Ann    | 5100    |
      | 12:00:05 | Dan    | 5100 | LEADING     | 5100  | Dan    | 5200    |

  Scenario: All rules in one auction
    When the bidding goes:
      | rule | bidder | bids | told              | price | leader | minimum | version |
      | R1   | Ann    | 2000 | LEADING           | 1000  | Ann    | 1100    | 1       |
      | R2   | Ann    | 3000 | MAX_RAISED        | 1000  | Ann    | 1100    | 1       |
      | R5   | Ben    | 1500 | OUTBID            | 1600  | Ann    | 1700    | 2       |
      | R6   | Ann    | 3000 | NOT_ABOVE_OWN_MAX | 1600  | Ann    | 1700    | 2       |
      | R6   | Ann    | 1700 | NOT_ABOVE_OWN_MAX | 1600  | Ann    | 1700    | 2       |
      | R5   | Ben    | 2950 | OUTBID            | 3000  | Ann    | 3100    | 3       |
      | R2   | Ann    | 4000 | MAX_RAISED        | 3000  | Ann    | 3100    | 3       |
      | R4   | Cat    | 4000 | OUTBID            | 4000  | Ann    | 4100    | 4       |
      | R2   | Ann    | 4050 | MAX_RAISED        | 4000  | Ann    | 4100    | 4       |
      | R3   | Dan    | 6000 | LEADING           | 4150  | Dan    | 4250    | 5       |
      | R3   | Ben    | 6040 | LEADING           | 6040  | Ben    | 6140    | 6       |

  Scenario: R1 - the first bidder leads at the start price
    When the bidding goes:
      | bidder | bids | told        | price | leader | minimum |
      | Ann    | 999  | BID_TOO_LOW | 1000  |        | 1000    |
      | Ann    | 1000 | LEADING     | 1000  | Ann    | 1100    |

  Scenario: R2 - who leads may raise the own maximum, and nobody learns it
    Given Ben watches the price
    And Ben watches the room
    When the bidding goes:
      | bidder | bids | told       | price | leader | minimum | version |
      | Ann    | 2000 | LEADING    | 1000  | Ann    | 1100    | 1       |
      | Ann    | 2001 | MAX_RAISED | 1000  | Ann    | 1100    | 1       |
      | Ann    | 9000 | MAX_RAISED | 1000  | Ann    | 1100    | 1       |
      | Ben    | 8000 | OUTBID     | 8100  | Ann    | 8200    | 2       |
    Then Ben has seen the price move:
      | price | bids | minimum |
      | 1000  | 0    | 1000    |
      | 1000  | 1    | 1100    |
      | 8100  | 2    | 8200    |
    And Ben has seen live:
      | seq | who | says     |
      | 1   |     | BID 1000 |
      | 2   |     | BID 8100 |

  Scenario: R3 - a higher maximum leads, one step over the one it beat, but no higher than itself
    When the bidding goes:
      | bidder | bids | told    | price | leader | minimum |
      | Ann    | 5000 | LEADING | 1000  | Ann    | 1100    |
      | Ben    | 5001 | LEADING | 5001  | Ben    | 5101    |
      | Cat    | 9000 | LEADING | 5101  | Cat    | 5201    |
      | Dan    | 9100 | LEADING | 9100  | Dan    | 9200    |

  Scenario: R4 - of two equal maximums the earlier leads
    When the bidding goes:
      | bidder | bids | told    | price | leader | minimum |
      | Ann    | 5000 | LEADING | 1000  | Ann    | 1100    |
      | Ben    | 5000 | OUTBID  | 5000  | Ann    | 5100    |

  Scenario: R5 - a lower maximum lifts the price one step over itself, but no higher than the leader goes
    When the bidding goes:
      | bidder | bids | told    | price | leader | minimum |
      | Ann    | 5000 | LEADING | 1000  | Ann    | 1100    |
      | Ben    | 1100 | OUTBID  | 1200  | Ann    | 1300    |
      | Cat    | 4850 | OUTBID  | 4950  | Ann    | 5050    |

  Scenario: R5 - close below the leader's maximum
    When the bidding goes:
      | bidder | bids | told    | price | leader | minimum |
      | Ann    | 5000 | LEADING | 1000  | Ann    | 1100    |
      | Ben    | 4999 | OUTBID  | 5000  | Ann    | 5100    |

  Scenario: R6 - one's own maximum is not lowered
    When the bidding goes:
      | bidder | bids | told              | price | leader | minimum |
      | Ann    | 5000 | LEADING           | 1000  | Ann    | 1100    |
      | Ann    | 5000 | NOT_ABOVE_OWN_MAX | 1000  | Ann    | 1100    |
      | Ann    | 1100 | NOT_ABOVE_OWN_MAX | 1000  | Ann    | 1100    |
      | Ann    | 1099 | BID_TOO_LOW       | 1000  | Ann    | 1100    |
      | Ben    | 4000 | OUTBID            | 4100  | Ann    | 4200    |

  Scenario: Two who want it
    When the bidding goes:
      | bidder | bids | told    | price | leader | leading |
      | Ann    | 2000 | LEADING | 1000  | Ann    | yes     |
      | Ben    | 1500 | OUTBID  | 1600  | Ann    | no      |
      | Ben    | 2500 | LEADING | 2100  | Ben    | yes     |
      | Ann    | 2500 | OUTBID  | 2500  | Ben    | no      |
      | Ann    | 3000 | LEADING | 2600  | Ann    | yes     |

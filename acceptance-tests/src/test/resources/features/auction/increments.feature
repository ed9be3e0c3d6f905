Feature: Increments
  What it takes to beat a price depends on the price: each step counts from its bound on, up to but
  not at the next.

  Background:
    Given Sue, Ann, Ben and Cat have signed up

  Scenario: Every edge in open bidding
    Given Sue auctions a lot by OPEN bidding:
      | start price | 4998 KRW                            |
      | steps       | 1, from 5000: 500, from 10000: 1000 |
    When the bidding goes:
      | bidder | bids  | told        | price | minimum |
      | Ann    | 4997  | BID_TOO_LOW | 4998  | 4998    |
      | Ann    | 4998  | LEADING     | 4998  | 4999    |
      | Ben    | 4998  | BID_TOO_LOW | 4998  | 4999    |
      | Ben    | 4999  | LEADING     | 4999  | 5000    |
      | Ann    | 4999  | BID_TOO_LOW | 4999  | 5000    |
      | Ann    | 5000  | LEADING     | 5000  | 5500    |
      | Ben    | 5499  | BID_TOO_LOW | 5000  | 5500    |
      | Ben    | 5500  | LEADING     | 5500  | 6000    |
      | Ann    | 9499  | LEADING     | 9499  | 9999    |
      | Ben    | 9999  | LEADING     | 9999  | 10499   |
      | Ann    | 10000 | BID_TOO_LOW | 9999  | 10499   |
      | Ann    | 10498 | BID_TOO_LOW | 9999  | 10499   |
      | Ann    | 10499 | LEADING     | 10499 | 11499   |
      | Ben    | 11498 | BID_TOO_LOW | 10499 | 11499   |
      | Ben    | 11499 | LEADING     | 11499 | 12499   |

  Scenario: Exactly at a bound its step counts
    Given Sue auctions a lot by OPEN bidding:
      | start price | 10000 KRW                           |
      | steps       | 1, from 5000: 500, from 10000: 1000 |
    When the bidding goes:
      | bidder | bids  | told        | price | minimum |
      | Ann    | 9999  | BID_TOO_LOW | 10000 | 10000   |
      | Ann    | 10000 | LEADING     | 10000 | 11000   |
      | Ben    | 10999 | BID_TOO_LOW | 10000 | 11000   |
      | Ben    | 11000 | LEADING     | 11000 | 12000   |

  Scenario Outline: The leader stays one step over a lower maximum of <maximum>
    Given Sue auctions a lot by PROXY bidding:
      | steps | 100, from 5000: 500, from 10000: 1000 |
    When the bidding goes:
      | bidder | bids      | told    | price   | leader | minimum   |
      | Ann    | 90000     | LEADING | 1000    | Ann    | 1100      |
      | Ben    | <maximum> | OUTBID  | <price> | Ann    | <minimum> |

    Examples:
      | maximum | price | minimum |
      | 4899    | 4999  | 5099    |
      | 4900    | 5000  | 5500    |
      | 4999    | 5099  | 5599    |
      | 5000    | 5500  | 6000    |
      | 9499    | 9999  | 10499   |
      | 9500    | 10000 | 11000   |
      | 9999    | 10499 | 11499   |
      | 10000   | 11000 | 12000   |

  Scenario Outline: Who beats a maximum of <beaten> leads one step over it
    Given Sue auctions a lot by PROXY bidding:
      | steps | 100, from 5000: 500, from 10000: 1000 |
    When the bidding goes:
      | bidder | bids     | told    | price   | leader | minimum   |
      | Ann    | <beaten> | LEADING | 1000    | Ann    | 1100      |
      | Cat    | 90000    | LEADING | <price> | Cat    | <minimum> |

    Examples:
      | beaten | price | minimum |
      | 4899   | 4999  | 5099    |
      | 4900   | 5000  | 5500    |
      | 4999   | 5099  | 5599    |
      | 5000   | 5500  | 6000    |
      | 9499   | 9999  | 10499   |
      | 9500   | 10000 | 11000   |
      | 9999   | 10499 | 11499   |
      | 10000  | 11000 | 12000   |

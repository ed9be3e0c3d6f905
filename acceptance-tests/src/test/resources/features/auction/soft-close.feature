@exact-time
Feature: Soft close
  A bid near the end moves the end, so that nobody wins by bidding last.

  Background:
    Given Sue, Ann and Ben have signed up

  Scenario: RESET - the end is at least the extension away from the bid
    Given Sue auctions a lot by OPEN bidding:
      | closes     | 12:10:00 |
      | soft close | RESET    |
      | window     | 120 s    |
      | extension  | 120 s    |
    When the bidding goes:
      | time         | bidder | bids | told    | ends         | extended |
      | 12:07:59.999 | Ann    | 1000 | LEADING | 12:10:00     | no       |
      | 12:08:00     | Ben    | 1100 | LEADING | 12:10:00     | no       |
      | 12:08:00.001 | Ann    | 1200 | LEADING | 12:10:00.001 | yes      |
      | 12:09:30     | Ben    | 1300 | LEADING | 12:11:30     | yes      |
      | 12:11:29.999 | Ann    | 1400 | LEADING | 12:13:29.999 | yes      |
      | 12:11:29.999 | Ben    | 1500 | LEADING | 12:13:29.999 | no       |

  Scenario: ADD - the end moves by the whole extension
    Given Sue auctions a lot by OPEN bidding:
      | closes     | 12:10:00 |
      | soft close | ADD      |
      | window     | 60 s     |
      | extension  | 120 s    |
    When the bidding goes:
      | time         | bidder | bids | told    | ends     | extended |
      | 12:08:59.999 | Ann    | 1000 | LEADING | 12:10:00 | no       |
      | 12:09:00     | Ben    | 1100 | LEADING | 12:12:00 | yes      |
      | 12:10:59.999 | Ann    | 1200 | LEADING | 12:12:00 | no       |
      | 12:11:00     | Ben    | 1300 | LEADING | 12:14:00 | yes      |

  Scenario: The end moves no further than the cap
    Given Sue auctions a lot by OPEN bidding:
      | closes     | 12:10:00 |
      | soft close | ADD      |
      | window     | 120 s    |
      | extension  | 120 s    |
      | cap        | 5 min    |
    When the bidding goes:
      | time         | bidder | bids | told          | ends     | extended |
      | 12:08:00     | Ann    | 1000 | LEADING       | 12:12:00 | yes      |
      | 12:10:00     | Ben    | 1100 | LEADING       | 12:14:00 | yes      |
      | 12:12:00     | Ann    | 1200 | LEADING       | 12:15:00 | yes      |
      | 12:14:59.999 | Ben    | 1300 | LEADING       | 12:15:00 | no       |
      | 12:15:00     | Ann    | 1400 | AUCTION_ENDED | 12:15:00 | no       |

  Scenario: The end never moves back
    Given Sue auctions a lot by OPEN bidding:
      | closes     | 12:10:00 |
      | soft close | RESET    |
      | window     | 300 s    |
      | extension  | 60 s     |
    When the bidding goes:
      | time     | bidder | bids | told    | ends     | extended |
      | 12:05:00 | Ann    | 1000 | LEADING | 12:10:00 | no       |
      | 12:08:59 | Ben    | 1100 | LEADING | 12:10:00 | no       |
      | 12:09:30 | Ann    | 1200 | LEADING | 12:10:30 | yes      |

  Scenario: Only what changes price or leader moves the end
    Given Sue auctions a lot by PROXY bidding:
      | closes     | 12:10:00 |
      | soft close | RESET    |
    When the bidding goes:
      | time     | bidder | bids | told        | price | ends     | extended |
      | 12:00:00 | Ann    | 3000 | LEADING     | 1000  | 12:10:00 | no       |
      | 12:09:00 | Ben    | 1000 | BID_TOO_LOW | 1000  | 12:10:00 | no       |
      | 12:09:10 | Ann    | 4000 | MAX_RAISED  | 1000  | 12:10:00 | no       |
      | 12:09:20 | Ben    | 2000 | OUTBID      | 2100  | 12:11:20 | yes      |
      | 12:11:00 | Ben    | 5000 | LEADING     | 4100  | 12:13:00 | yes      |

  Scenario: Who bids in time on the extended end wins; the room is told of every move
    Given Sue auctions a lot by OPEN bidding:
      | closes     | 12:10:00 |
      | soft close | RESET    |
    When the bidding goes:
      | time     | bidder | bids | told          | leader |
      | 12:05:00 | Ann    | 1000 | LEADING       | Ann    |
      | 12:09:59 | Ben    | 1100 | LEADING       | Ben    |
      | 12:10:00 | Ann    | 1200 | LEADING       | Ann    |
      | 12:12:00 | Ben    | 1300 | AUCTION_ENDED | Ann    |
    Then Sue sees the auction:
      | status | price | winner | ends     |
      | SOLD   | 1200  | Ann    | 12:12:00 |
    And Ann, Ben and Sue read in the room:
      | seq | who | says                    |
      | 1   |     | BID 1000                |
      | 2   |     | BID 1100, ends 12:11:59 |
      | 3   |     | BID 1200, ends 12:12:00 |
      | 4   |     | SOLD 1200               |

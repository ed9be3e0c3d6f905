Feature: Sending a bid again
  Who got no answer sends the same bid under the same key again: it is one bid, and the answer is the
  first one, word for word, whatever happened since.

  Background:
    Given Sue, Ann and Ben have signed up
    And Sue auctions a lot by PROXY bidding:
      | closes | 12:10:00 |

  Scenario: Word for word
    When the bidding goes:
      | time     | bidder | key | bids | told        | price | leader |
      | 12:00:01 | Ann    | k1  | 3000 | LEADING     | 1000  | Ann    |
      | 12:00:02 | Ben    | k1  | 1000 | BID_TOO_LOW | 1000  | Ann    |
      | 12:00:03 | Ben    | k2  | 4000 | LEADING     | 3100  | Ben    |
      | 12:00:04 | Ann    | k2  | 5000 | LEADING     | 4100  | Ann    |
    Then these bids, sent once more, are answered word for word as at first:
      | bidder | key |
      | Ann    | k1  |
      | Ben    | k1  |
      | Ben    | k2  |
      | Ann    | k2  |
      | Ann    | k1  |
    And Sue sees the auction:
      | price | leader | bids |
      | 4100  | Ann    | 3    |

  @exact-time
  Scenario: Also after the close
    When the bidding goes:
      | time     | bidder | key | bids | told          | price | leader |
      | 12:00:01 | Ann    | k1  | 3000 | LEADING       | 1000  | Ann    |
      | 12:00:02 | Ben    | k1  | 1000 | BID_TOO_LOW   | 1000  | Ann    |
      | 12:10:00 | Ben    | k2  | 4000 | AUCTION_ENDED | 1000  | Ann    |
    And it is 12:30:00
    Then these bids, sent once more, are answered word for word as at first:
      | bidder | key |
      | Ann    | k1  |
      | Ben    | k1  |
      | Ben    | k2  |
    And Sue sees the auction:
      | status | price | winner |
      | SOLD   | 1000  | Ann    |

  Scenario: Another bid under a key that was used
    When the bidding goes:
      | bidder | key | at version | bids     | told       | price | leader |
      | Ann    | k1  | 0          | 3000     | LEADING    | 1000  | Ann    |
      | Ann    | k1  | 0          | 3001     | KEY_REUSED | 1000  | Ann    |
      | Ann    | k1  | 0          | 3000 USD | KEY_REUSED | 1000  | Ann    |
      | Ann    | k1  | 1          | 3000     | KEY_REUSED | 1000  | Ann    |
      | Ann    | k1  |            | 3000     | KEY_REUSED | 1000  | Ann    |
    Then these bids, sent once more, are answered word for word as at first:
      | bidder | key |
      | Ann    | k1  |

  Scenario: A key is the bidder's own
    When the bidding goes:
      | bidder | key | bids | told    | price | leader |
      | Ann    | k1  | 3000 | LEADING | 1000  | Ann    |
      | Ben    | k1  | 2000 | OUTBID  | 2100  | Ann    |
    Then Ann finds no bid k2

  Scenario: A key of the wrong shape
    When the bidding goes:
      | bidder | key       | bids | told           |
      | Ann    | k 1       | 3000 | INVALID bidKey |
      | Ann    | a/b       | 3000 | INVALID bidKey |
      | Ann    | A.b_c:1-2 | 3000 | LEADING        |

  Scenario: 100 times at once
    Given Ben watches the price
    When Ann bids 3000 as bid k1 100 times at once
    And the bidding goes:
      | bidder | key | bids | told   |
      | Ben    | k1  | 2000 | OUTBID |
    Then Ben has seen the price move:
      | price | bids |
      | 1000  | 0    |
      | 1000  | 1    |
      | 2100  | 2    |
    And Sue reads in the room:
      | seq | who | says     |
      | 1   |     | BID 1000 |
      | 2   |     | BID 2100 |

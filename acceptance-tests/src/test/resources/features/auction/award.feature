Feature: The award
  Winner and seller meet in a direct room about the auction, which is opened once.

  Background:
    Given Sue, Ann and Ben have signed up

  @exact-time
  Scenario: When the hammer falls
    Given Sue auctions a lot by PROXY bidding:
      | closes | 12:10:00 |
    When the bidding goes:
      | time     | bidder | bids | told    |
      | 12:01:00 | Ann    | 5000 | LEADING |
      | 12:02:00 | Ben    | 3000 | OUTBID  |
    And it is 12:10:00
    Then Sue, Ann and Ben see the auction:
      | status | price |
      | SOLD   | 3100  |
    And Ann and Sue meet in the room of the award
    And Ann and Sue read in the room:
      | seq | who | says       |
      | 1   |     | AWARD 3100 |
    And Ben finds no direct room
    When Ann says "Where do I pick it up?" in the room
    Then Sue and Ann read in the room:
      | seq | who | says                   |
      | 1   |     | AWARD 3100             |
      | 2   | Ann | Where do I pick it up? |

  Scenario: When the lot is bought at once, whatever was asked before
    Given Sue auctions a lot by OPEN bidding:
      | buy now | 8000 |
    And Ann has asked Sue about the auction
    And Ann says "Is it broken?" in the room
    And the bidding goes:
      | bidder | bids | told    |
      | Ann    | buys | LEADING |
    Then Sue and Ann read in the room:
      | seq | who | says          |
      | 1   | Ann | Is it broken? |
      | 2   |     | AWARD 8000    |
    And Ben finds no direct room

  @exact-time
  Scenario: Once, however many look and bid then
    Given Sue auctions a lot by OPEN bidding:
      | closes | 12:10:00 |
    And the bidding goes:
      | bidder | bids | told    |
      | Ann    | 1000 | LEADING |
    When it is 12:10:00
    And Sue, Ann and Ben each bid 5 times at once, always the minimum that they see
    Then Ann and Sue meet in the room of the award
    And Ann and Sue read in the room:
      | seq | who | says       |
      | 1   |     | AWARD 1000 |

  @exact-time
  Scenario: Not where nobody won
    Given Sue auctions a lot by PROXY bidding:
      | closes  | 12:10:00 |
      | reserve | 4000     |
    When the bidding goes:
      | time     | bidder | bids | told    |
      | 12:01:00 | Ann    | 3000 | LEADING |
    And it is 12:10:00
    Then Ann reads in the room:
      | seq | who | says                   |
      | 1   |     | BID 1000               |
      | 2   |     | UNSOLD RESERVE_NOT_MET |
    And Sue, Ann and Ben find no direct room

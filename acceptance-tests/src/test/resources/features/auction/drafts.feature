@exact-time
Feature: Drafts
  A seller prepares an auction; nobody else finds it until it is published.

  Background:
    Given Sue, Ann and Ben have signed up

  Scenario: Published, it opens by time
    Given Sue prepares an auction of a lot by PROXY bidding:
      | opens  | 12:05:00 |
      | closes | 12:10:00 |
    Then nobody but Sue finds the auction, and it is a DRAFT
    When it is 12:01:00
    Then those who publish the auction are told:
      | who | told              |
      | Ann | AUCTION_NOT_FOUND |
      | Sue | SCHEDULED         |
      | Sue | SCHEDULED         |
      | Ann | NOT_THE_SELLER    |
    And the bidding goes:
      | time     | bidder | bids | told         | version |
      | 12:02:00 | Ann    | 5000 | NOT_OPEN_YET | 0       |
      | 12:05:00 | Ann    | 5000 | LEADING      | 1       |
    When it is 12:10:00
    Then Sue and Ann see the auction:
      | status | price | winner |
      | SOLD   | 1000  | Ann    |

  Scenario: It does not end by itself, and is too late then
    Given Sue prepares an auction of a lot by OPEN bidding:
      | closes | 12:10:00 |
    When it is 12:10:00
    Then nobody but Sue finds the auction, and it is a DRAFT
    And those who publish the auction are told:
      | who | told          |
      | Sue | AUCTION_ENDED |

  Scenario: Its seller gives it up
    Given Sue prepares an auction of a lot by OPEN bidding:
      | closes | 12:10:00 |
    Then those who call the auction off are told:
      | who | because | told              |
      | Ann |         | AUCTION_NOT_FOUND |
      | Sue |         | CANCELLED         |
    And nobody but Sue finds the auction, and it is a CANCELLED
    And those who publish the auction are told:
      | who | told              |
      | Sue | AUCTION_CANCELLED |

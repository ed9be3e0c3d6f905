@exact-time
Feature: Notices
  People are told what concerns them: once for each cause, in a list and live.

  Background:
    Given Sue, Ann, Ben and Eve have signed up

  Scenario: Being outbid, winning, losing and selling
    Given Sue auctions a lot by PROXY bidding:
      | closes | 12:30:00 |
    And Sue, Ann and Ben listen for notices
    When the bidding goes:
      | time     | bidder | bids | told    |
      | 12:01:00 | Ann    | 2000 | LEADING |
      | 12:02:00 | Ben    | 1500 | OUTBID  |
      | 12:03:00 | Ben    | 5000 | LEADING |
      | 12:04:00 | Ann    | 4000 | OUTBID  |
      | 12:05:00 | Ann    | 6000 | LEADING |
      | 12:06:00 | Eve    | 10   | BID_TOO_LOW |
    Then Ann has been told:
      | kind   | price |
      | OUTBID | 2100  |
    And Ben has been told:
      | kind   | price |
      | OUTBID | 5100  |
    And Sue has been told nothing
    When it is 12:30:00
    Then Ann has been told:
      | kind   | price |
      | OUTBID | 2100  |
      | WON    | 5100  |
    And Ben has been told:
      | kind   | price |
      | LOST   | 5100  |
      | OUTBID | 5100  |
    And Sue has been told:
      | kind | price |
      | SOLD | 5100  |
    And Eve has been told nothing

  Scenario: The end moves, and comes near
    Given Sue auctions a lot by OPEN bidding:
      | closes     | 12:30:00 |
      | soft close | RESET    |
    And Eve follows the auction
    And Ann, Ben and Eve listen for notices
    And the bidding goes:
      | time     | bidder | bids | told    |
      | 12:10:00 | Ann    | 1000 | LEADING |
    When it is 12:28:00
    Then Ann and Eve have been told:
      | kind        | ends     |
      | ENDING_SOON | 12:30:00 |
    When the bidding goes:
      | time     | bidder | bids | told    |
      | 12:29:00 | Ben    | 1100 | LEADING |
    Then Ann has been told:
      | kind        | price | ends     |
      | ENDING_SOON |       | 12:30:00 |
      | EXTENDED    |       | 12:31:00 |
      | OUTBID      | 1100  |          |
    And Eve has been told:
      | kind        | price | ends     |
      | ENDING_SOON |       | 12:30:00 |
      | EXTENDED    |       | 12:31:00 |

  Scenario: Nobody reaches the reserve
    Given Sue auctions a lot by OPEN bidding:
      | closes  | 12:30:00 |
      | reserve | 4000     |
    And the bidding goes:
      | time     | bidder | bids | told    |
      | 12:01:00 | Ann    | 1000 | LEADING |
    When it is 12:30:00
    Then Sue and Ann have been told:
      | kind   | price | reason          |
      | UNSOLD |       | RESERVE_NOT_MET |

  Scenario: It is called off
    Given Sue auctions a lot by OPEN bidding:
      | opens  | 12:20:00 |
      | closes | 12:30:00 |
    And Ann and Eve follow the auction
    And Ann no longer follows the auction
    When Sue calls the auction off
    Then Eve has been told:
      | kind      |
      | CANCELLED |
    And Sue and Ann have been told nothing

  Scenario: What was read is no longer unread
    Given Sue auctions a lot by OPEN bidding
    And the bidding goes:
      | bidder | bids | told    |
      | Ann    | 1000 | LEADING |
      | Ben    | 1100 | LEADING |
      | Ann    | 1200 | LEADING |
      | Ben    | 1300 | LEADING |
    Then Ann has been told:
      | kind   | price |
      | OUTBID | 1100  |
      | OUTBID | 1300  |
    And Ann has 2 unread notices
    When Ann reads all notices
    Then Ann has 0 unread notices
    And Ben has been told:
      | kind   | price |
      | OUTBID | 1200  |
    And Ben has 1 unread notices

  Scenario: A watchlist
    Given Sue prepares an auction of a lot by OPEN bidding:
      | closes | 12:30:00 |
    Then Eve trying to follow the auction is told AUCTION_NOT_FOUND
    And those who publish the auction are told:
      | who | told |
      | Sue | OPEN |
    When Eve follows the auction
    Then Eve trying to follow the auction is told FOLLOWS
    And Eve finds the auction on the watchlist
    And Ann finds nothing on the watchlist
    When Eve no longer follows the auction
    Then Eve finds nothing on the watchlist

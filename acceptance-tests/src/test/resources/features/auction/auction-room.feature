Feature: The auction's room
  Bids, talk and result stand in one order, the same for everybody, live and later.

  Background:
    Given Sue, Ann, Ben and Cat have signed up

  @exact-time
  Scenario: Bids, talk and result in one order
    Given Sue auctions a lot by PROXY bidding:
      | closes | 12:10:00 |
    And Ann joins the room
    And Ben joins the room
    And Sue reads in the room:
      | seq | who | says      |
      | 1   |     | ENTER Ann |
      | 2   |     | ENTER Ben |
    And Sue, Ann and Cat watch the room
    When people bid and talk:
      | time     | who | bids | says      |
      | 12:01:00 | Sue |      | Off we go |
      | 12:02:00 | Ann | 3000 |           |
      | 12:03:00 | Ben |      | I want it |
      | 12:04:00 | Ben | 2000 |           |
      | 12:05:00 | Ann |      | So do I   |
      | 12:06:00 | Ben | 4000 |           |
      | 12:07:00 | Ann | 3500 |           |
    And it is 12:10:00
    Then Sue sees the auction:
      | status | price | winner |
      | SOLD   | 3600  | Ben    |
    And Sue, Ann, Ben and Cat read in the room:
      | seq | who | says      |
      | 1   |     | ENTER Ann |
      | 2   |     | ENTER Ben |
      | 3   | Sue | Off we go |
      | 4   |     | BID 1000  |
      | 5   | Ben | I want it |
      | 6   |     | BID 2100  |
      | 7   | Ann | So do I   |
      | 8   |     | BID 3100  |
      | 9   |     | BID 3600  |
      | 10  |     | SOLD 3600 |
    And Sue, Ann and Cat have seen live:
      | rev | seq | who | says      |
      | 3   | 3   | Sue | Off we go |
      | 4   | 4   |     | BID 1000  |
      | 5   | 5   | Ben | I want it |
      | 6   | 6   |     | BID 2100  |
      | 7   | 7   | Ann | So do I   |
      | 8   | 8   |     | BID 3100  |
      | 9   | 9   |     | BID 3600  |
      | 10  | 10  |     | SOLD 3600 |

  Scenario: Everybody may look on, who has joined may talk
    Given Sue auctions a lot by OPEN bidding
    And Sue says "Welcome" in the room
    Then Ann, in the room, is told:
      | wanting to       | told           |
      | see who is in it | OK             |
      | read its history | OK             |
      | catch up         | OK             |
      | watch it         | OK             |
      | say something    | ROOM_NOT_FOUND |
      | edit message 1   | ROOM_NOT_FOUND |
      | delete message 1 | ROOM_NOT_FOUND |
      | leave it         | ROOM_NOT_FOUND |
      | join it          | OK             |
      | say something    | OK             |
      | leave it         | OK             |
      | read its history | OK             |
      | say something    | ROOM_NOT_FOUND |

  Scenario: Who joins late sees everything
    Given Sue auctions a lot by OPEN bidding
    When people bid and talk:
      | who | bids | says    |
      | Sue |      | Welcome |
      | Ann | 1000 |         |
    And Ben joins the room
    Then Ben reads in the room:
      | seq | who | says      |
      | 1   | Sue | Welcome   |
      | 2   |     | BID 1000  |
      | 3   |     | ENTER Ben |
    And Ben, who has rev 0 of the room, has missed:
      | rev | seq | who | says      |
      | 1   | 1   | Sue | Welcome   |
      | 2   | 2   |     | BID 1000  |
      | 3   | 3   |     | ENTER Ben |
      | 3   |     |     | (SYNCED)  |

  Scenario: Looking on does not end with leaving
    Given Sue auctions a lot by OPEN bidding
    And Ann joins the room
    And Sue reads in the room:
      | seq | who | says      |
      | 1   |     | ENTER Ann |
    And Ann watches the room
    When Ann leaves the room
    And Sue reads in the room:
      | seq | who | says      |
      | 1   |     | ENTER Ann |
      | 2   |     | LEAVE Ann |
    And Sue says "Come back!" in the room
    Then Ann has seen live:
      | seq | who | says       |
      | 2   |     | LEAVE Ann  |
      | 3   | Sue | Come back! |

  Scenario: A crowd bids at once, and still there is one order
    Given Sue auctions a lot by OPEN bidding
    When Ann, Ben and Cat each bid 25 times at once, always the minimum that they see
    Then their 75 answers tell of one order, in which the price rises with every bid that counts
    And the room tells of the same prices in that order

  Scenario: Those who watch the room and those who watch the price see the same bids
    Given Sue auctions a lot by PROXY bidding
    And Ann and Cat watch the price
    And Ann and Cat watch the room
    When the bidding goes:
      | bidder | bids | told       |
      | Ann    | 5000 | LEADING    |
      | Ben    | 3000 | OUTBID     |
      | Ann    | 6000 | MAX_RAISED |
      | Cat    | 6100 | LEADING    |
    Then Ann and Cat have seen the price move:
      | price | bids | minimum |
      | 1000  | 0    | 1000    |
      | 1000  | 1    | 1100    |
      | 3100  | 2    | 3200    |
      | 6100  | 3    | 6200    |
    And Ann and Cat have seen live:
      | seq | rev | who | says     |
      | 1   | 1   |     | BID 1000 |
      | 2   | 2   |     | BID 3100 |
      | 3   | 3   |     | BID 6100 |

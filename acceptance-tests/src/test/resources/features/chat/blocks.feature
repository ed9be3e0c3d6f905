Feature: Blocks
  Who blocks somebody is not written to, and is not bid with.

  Background:
    Given Ann, Ben, Cat and Sue have signed up

  Scenario: Who can be blocked
    Then people are blocked:
      | by  | who    | told             |
      | Ann | Ben    | BLOCKED NOW      |
      | Ann | Ben    | BLOCKED NOW      |
      | Ann | Ann    | BLOCKING_ONESELF |
      | Ann | Nobody | USER_NOT_FOUND   |

  Scenario: In their direct room neither can send, and what was said stays
    Given Ann has opened a direct room with Ben
    And Ann says "Hi Ben!" in the room
    When Ann blocks Ben
    Then Ben may say in the room:
      | text | told    |
      | Hi?  | BLOCKED |
    And Ann may say in the room:
      | text | told    |
      | Hi!  | BLOCKED |
    And Ann and Ben read in the room:
      | seq | who | says    |
      | 1   | Ann | Hi Ben! |
    When Ann unblocks Ben
    And Ben says "Hello again" in the room
    Then Ann reads in the room:
      | seq | who | says        |
      | 1   | Ann | Hi Ben!     |
      | 2   | Ben | Hello again |

  Scenario: Whoever is blocked opens no direct room
    When Ann blocks Ben
    Then direct rooms are opened:
      | who | with | about   | told       |
      | Ben | Ann  |         | BLOCKED    |
      | Ben | Ann  | item:17 | BLOCKED    |
      | Ben | Cat  |         | new room 1 |
      | Ann | Ben  |         | new room 2 |

  Scenario: Whom the seller blocks cannot bid, and what was bid before stands
    Given Sue auctions a lot by PROXY bidding
    And the bidding goes:
      | bidder | bids | told    |
      | Ben    | 2000 | LEADING |
    When Sue blocks Ben
    And Cat blocks Sue
    Then the bidding goes:
      | bidder | bids | told         |
      | Ben    | 5000 | NOT_ELIGIBLE |
      | Ann    | 1500 | OUTBID       |
      | Cat    | 1700 | OUTBID       |
      | Sue    | 9000 | SELLER_CANNOT_BID |
    When Sue unblocks Ben
    Then the bidding goes:
      | bidder | bids | told       |
      | Ben    | 5000 | MAX_RAISED |

  Scenario: The list of rooms tells of what one hears
    Given it is 12:00:00
    And Ann has made the group "Book club" with Ben and Cat
    And Ann has opened a direct room with Ben
    And in "Ann and Ben" they say:
      | time     | who | says   |
      | 12:00:01 | Ben | Hi Ann |
    And in "Book club" they say:
      | time     | who | says  |
      | 12:00:02 | Ben | One   |
      | 12:00:03 | Cat | Two   |
      | 12:00:04 | Ben | Three |
    Then Ann finds these rooms:
      | room        | last message | unread |
      | Book club   | Three        | 3      |
      | Ann and Ben | Hi Ann       | 1      |
    When Ann blocks Ben
    Then Ann finds these rooms:
      | room        | last message | unread |
      | Book club   | Two          | 1      |
      | Ann and Ben | Hi Ann       | 1      |
    And Cat finds these rooms:
      | room      | last message | unread |
      | Book club | Three        | 1      |
    When in "Book club" they delete:
      | who | seq | told     |
      | Cat | 2   | RECORDED |
    Then Ann finds these rooms:
      | room        | last message | unread |
      | Ann and Ben | Hi Ann       | 1      |
      | Book club   |              | 0      |
    When Ann unblocks Ben
    Then Ann finds these rooms:
      | room        | last message | unread |
      | Book club   | Three        | 2      |
      | Ann and Ben | Hi Ann       | 1      |

  Scenario: In a room of more, what is said by whoever is blocked keeps its place, without words
    Given Ann has made the group "Book club" with Ben and Cat
    And in the room they say:
      | who | says  |
      | Ben | One   |
      | Cat | Two   |
    When Ann blocks Ben
    And Ben says "Three" in the room
    Then Ann reads in the room:
      | seq | who | says     |
      | 1   |     | (hidden) |
      | 2   | Cat | Two      |
      | 3   |     | (hidden) |
    And Ann, who has rev 0 of the room, has missed:
      | rev | seq | who | says     |
      | 1   | 1   |     | (hidden) |
      | 2   | 2   | Cat | Two      |
      | 3   | 3   |     | (hidden) |
      | 3   |     |     | (SYNCED) |
    And Ben and Cat read in the room:
      | seq | who | says  |
      | 1   | Ben | One   |
      | 2   | Cat | Two   |
      | 3   | Ben | Three |
    When Ann unblocks Ben
    Then Ann reads in the room:
      | seq | who | says  |
      | 1   | Ben | One   |
      | 2   | Cat | Two   |
      | 3   | Ben | Three |

  Scenario: Whoever watches a room when blocking reads it anew
    Given Ann has made the group "Book club" with Ben and Cat
    And Ben says "One" in the room
    And Ann and Cat watch the room
    When Ann blocks Ben
    Then Ann has seen live:
      | rev | seq | who | says              |
      | 1   |     |     | (RESYNC_REQUIRED) |
    When Ann, who has rev 1, watches the room again
    And Ben says "Two" in the room
    And Cat says "Three" in the room
    Then Ann has seen live:
      | rev | seq | who | says     |
      | 1   |     |     | (SYNCED) |
      | 2   | 2   |     | (hidden) |
      | 3   | 3   | Cat | Three    |
    And Cat has seen live:
      | rev | seq | who | says  |
      | 2   | 2   | Ben | Two   |
      | 3   | 3   | Cat | Three |

  Scenario: Whoever is blocked invites nobody
    When Ann blocks Ben
    Then friends are made and lost:
      | who | does    | whom | told                  |
      | Ben | invites | Ann  | INVITE_CODE_NOT_FOUND |
      | Ben | invites | Cat  | PENDING               |
      | Ann | invites | Ben  | PENDING               |

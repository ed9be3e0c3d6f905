Feature: My rooms
  Everybody finds the rooms that they are in, the one with the newest message first.

  Background:
    Given Ann, Ben and Cat have signed up

  Scenario: Newest activity first, with the last message
    Given Ann has opened a direct room with Ben
    And it is 12:00:01
    And Cat has made the group "Lunch" with Ann
    And it is 12:00:02
    And Ann has opened a direct room with Cat
    Then Ann finds these rooms:
      | room        | type   | with | members | last message | unread |
      | Ann and Cat | DIRECT | Cat  | 2       |              | 0      |
      | Lunch       | GROUP  |      | 2       |              | 0      |
      | Ann and Ben | DIRECT | Ben  | 2       |              | 0      |
    When in "Ann and Ben" they say:
      | time     | who | says     |
      | 12:00:03 | Ben | Hi Ann   |
      | 12:00:04 | Ben | Are you? |
    And in "Lunch" they say:
      | time     | who | says   |
      | 12:00:05 | Ann | Pizza? |
    Then Ann finds these rooms:
      | room        | type   | with | members | last message | unread |
      | Lunch       | GROUP  |      | 2       | Pizza?       | 0      |
      | Ann and Ben | DIRECT | Ben  | 2       | Are you?     | 2      |
      | Ann and Cat | DIRECT | Cat  | 2       |              | 0      |
    And Ben finds these rooms:
      | room        | type   | with | members | last message | unread |
      | Ann and Ben | DIRECT | Ann  | 2       | Are you?     | 0      |

  Scenario: The last message as it stands
    Given Ann has opened a direct room with Ben
    And in the room they say:
      | who | says  |
      | Ann | One   |
      | Ann | Two   |
      | Ann | Three |
    When in the room they edit:
      | who | seq | having seen | into | told     |
      | Ann | 3   | 3           | Tree | RECORDED |
    Then Ben finds these rooms:
      | room        | last message | unread |
      | Ann and Ben | Tree         | 3      |
    When in the room they delete:
      | who | seq | told     |
      | Ann | 3   | RECORDED |
    Then Ben finds these rooms:
      | room        | last message | unread |
      | Ann and Ben | Two          | 2      |

  Scenario: What was said before one's time is not shown
    Given Ann has made the group "Lunch" with Ben
    And Ann says "Not with Cat" in "Lunch"
    When Cat joins "Lunch"
    Then Cat finds these rooms:
      | room  | members | last message | unread |
      | Lunch | 3       |              | 0      |
    When Ben says "Welcome" in "Lunch"
    Then Cat finds these rooms:
      | room  | members | last message | unread |
      | Lunch | 3       | Welcome      | 1      |

  Scenario: Leaving a direct room hides it until something is said
    Given Ann has opened a direct room with Ben
    And in the room they say:
      | who | says   |
      | Ann | Hi Ben |
      | Ben | Bye    |
    When Ben leaves the room
    Then Ben finds no room
    And Ann finds these rooms:
      | room        | members | last message |
      | Ann and Ben | 2       | Bye          |
    And the room has these members:
      | who | role   |
      | Ann | MEMBER |
      | Ben | MEMBER |
    And Ann reads in the room:
      | seq | who | says   |
      | 1   | Ann | Hi Ben |
      | 2   | Ben | Bye    |
    When Ann says "Wait" in the room
    Then Ben finds these rooms:
      | room        | members | last message | unread |
      | Ann and Ben | 2       | Wait         | 1      |
    And Ben reads in the room:
      | seq | who | says   |
      | 1   | Ann | Hi Ben |
      | 2   | Ben | Bye    |
      | 3   | Ann | Wait   |

  Scenario: A direct room that is left before anything was said in it is hidden as well
    Given Ann has opened a direct room with Ben
    When Ben leaves the room
    Then Ben finds no room
    When Ann says "Hi Ben" in the room
    Then Ben finds these rooms:
      | room        | last message | unread |
      | Ann and Ben | Hi Ben       | 1      |

  Scenario: An auction's room is among its seller's
    Given Ann auctions a lot by OPEN bidding
    Then Ann finds these rooms:
      | room               | type    | members |
      | the auction's room | AUCTION | 1       |
    And Ben finds no room

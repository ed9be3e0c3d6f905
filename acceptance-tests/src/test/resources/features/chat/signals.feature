Feature: Typing and reading
  Whoever watches a room is told live who is typing and how far the others have read.

  Background:
    Given Ann, Ben, Cat and Dan have signed up
    And Ann has made the group "Lunch" with Ben and Cat

  Scenario: The others see who is typing
    Given Ann and Ben watch "Lunch"
    When in "Lunch" they type:
      | who | told |
      | Ann | OK   |
    And Ann says "Pizza?" in "Lunch"
    Then Ben has seen live:
      | seq | who | says     |
      |     | Ann | (TYPING) |
      | 1   | Ann | Pizza?   |
    And Ann has seen live:
      | seq | who | says   |
      | 1   | Ann | Pizza? |

  Scenario: At most once in three seconds
    Given Ben watches "Lunch"
    When in "Lunch" they type:
      | who | told |
      | Ann | OK   |
      | Ann | OK   |
      | Cat | OK   |
    Then Ben has seen live:
      | who | says     |
      | Ann | (TYPING) |
      | Cat | (TYPING) |

  Scenario: The others see how far someone has read
    Given in "Lunch" they say:
      | who | says   | seq |
      | Ann | Pizza? | 1   |
      | Ann | Or not | 2   |
    And Ann watches "Lunch"
    When in "Lunch" they mark as read:
      | who | up to | told |
      | Ben | 1     | OK   |
    Then Ann has seen live:
      | seq | who | says   |
      | 1   | Ben | (READ) |
    When in "Lunch" they mark as read:
      | who | up to | told |
      | Ben | 1     | OK   |
      | Ben | 2     | OK   |
    Then Ann has seen live:
      | seq | who | says   |
      | 1   | Ben | (READ) |
      | 2   | Ben | (READ) |

  Scenario: Who keeps it to oneself how far one has read
    Given in "Lunch" they say:
      | who | says   | seq |
      | Ann | Pizza? | 1   |
      | Ann | Or not | 2   |
    And Ann watches "Lunch"
    When Ben gives no receipts
    And in "Lunch" they mark as read:
      | who | up to | told |
      | Ben | 2     | OK   |
      | Cat | 1     | OK   |
    Then Ann has seen live:
      | seq | who | says   |
      | 1   | Cat | (READ) |
    And in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ben | 2          | 0      |
    When Ben gives receipts again
    And Ann says "Soup" in "Lunch"
    Then Ann has seen live:
      | seq | who | says   |
      | 1   | Cat | (READ) |
      | 3   | Ann | Soup   |
    When in "Lunch" they mark as read:
      | who | up to | told |
      | Ben | 3     | OK   |
    Then Ann has seen live:
      | seq | who | says   |
      | 1   | Cat | (READ) |
      | 3   | Ann | Soup   |
      | 3   | Ben | (READ) |

  Scenario: Only members type
    Then in "Lunch" they type:
      | who | told           |
      | Dan | ROOM_NOT_FOUND |
      | Ben | OK             |
    And in "Nowhere" they type:
      | who | told           |
      | Ben | ROOM_NOT_FOUND |

  Scenario: Nobody sees what somebody does whom he blocks
    Given Ann says "Pizza?" in "Lunch"
    And Cat blocks Ben
    And Ann and Cat watch "Lunch"
    When in "Lunch" they type:
      | who | told |
      | Ben | OK   |
    And in "Lunch" they mark as read:
      | who | up to | told |
      | Ben | 1     | OK   |
    Then Ann has seen live:
      | seq | who | says     |
      |     | Ben | (TYPING) |
      | 1   | Ben | (READ)   |
    When Ann says "Well" in "Lunch"
    Then Cat has seen live:
      | seq | who | says |
      | 2   | Ann | Well |

  Scenario: In a direct room, who is blocked neither types nor is seen reading
    Given Ann has opened a direct room with Ben
    And Ann says "Hi!" in the room
    And Ann blocks Ben
    And Ann and Ben watch the room
    Then in the room they type:
      | who | told    |
      | Ben | BLOCKED |
      | Ann | BLOCKED |

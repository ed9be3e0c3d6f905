Feature: Direct rooms
  Two people have one room for each thing that they talk about.

  Background:
    Given Ann, Ben and Cat have signed up

  Scenario: Opening it again opens the same room, from both sides
    When direct rooms are opened:
      | who | with | about      | told       |
      | Ann | Ben  |            | new room 1 |
      | Ann | Ben  |            | room 1     |
      | Ben | Ann  |            | room 1     |
      | Ann | Cat  |            | new room 2 |
      | Ann | Ben  | item:17    | new room 3 |
      | Ben | Ann  | item:17    | room 3     |
      | Ann | Ben  | item:18    | new room 4 |
      | Ben | Ann  | auction:17 | new room 5 |
      | Cat | Ann  | item:17    | new room 6 |

  Scenario: What cannot be opened
    When direct rooms are opened:
      | who | with   | about          | told                |
      | Ann | Ann    |                | DIRECT_WITH_ONESELF |
      | Ann | Nobody |                | USER_NOT_FOUND      |
      | Ann | Ben    | weather        | INVALID context     |
      | Ann | Ben    | item:          | INVALID context     |
      | Ann | Ben    | item:<128 x a> | new room 1          |
      | Ann | Ben    | item:<129 x a> | INVALID context     |

  Scenario: 40 times at once
    When Ann and Ben open a direct room with each other 40 times at once
    Then all of them name one room, and one of them made it

  Scenario: Both are in it and see everything
    Given Ann has opened a direct room with Ben
    When in the room they say:
      | who | says     |
      | Ann | Hi Ben!  |
      | Ben | Hi there |
    Then the room has these members:
      | who | role   |
      | Ann | MEMBER |
      | Ben | MEMBER |
    And Ann and Ben read in the room:
      | seq | who | says     |
      | 1   | Ann | Hi Ben!  |
      | 2   | Ben | Hi there |

  Scenario: To everybody else it looks like a room that does not exist
    Given Ann has opened a direct room with Ben
    And Ann says "Hi Ben!" in the room
    Then Cat, in the room, is told:
      | wanting to       | told           |
      | join it          | ROOM_NOT_FOUND |
      | leave it         | ROOM_NOT_FOUND |
      | see who is in it | ROOM_NOT_FOUND |
      | read its history | ROOM_NOT_FOUND |
      | catch up         | ROOM_NOT_FOUND |
      | watch it         | ROOM_NOT_FOUND |
      | say something    | ROOM_NOT_FOUND |
      | find a message   | ROOM_NOT_FOUND |
      | edit message 1   | ROOM_NOT_FOUND |
      | delete message 1 | ROOM_NOT_FOUND |
      | mark it read     | ROOM_NOT_FOUND |

Feature: Reactions
  People show what they think of what was said: each of them once per emoji. The entry takes the room's next
  revision, and its words stay as they are.

  Background:
    Given Ann, Ben, Cat and Dan have signed up
    And Ann has made the group "Lunch" with Ben and Cat
    And Ann says "Pizza?" in "Lunch"

  Scenario: Adding twice is once
    Given Ben watches "Lunch"
    When in "Lunch" they react:
      | who | does      | emoji | seq | told     | rev |
      | Ben | adds      | 👍    | 1   | RECORDED | 2   |
      | Cat | adds      | 👍    | 1   | RECORDED | 3   |
      | Ben | adds      | 👍    | 1   | REPEAT   | 3   |
      | Ben | adds      | ❤️    | 1   | RECORDED | 4   |
      | Ben | withdraws | 👍    | 1   | RECORDED | 5   |
      | Ben | withdraws | 👍    | 1   | REPEAT   | 5   |
      | Ann | withdraws | ❤️    | 1   | REPEAT   | 5   |
    Then Ben has seen live:
      | rev | seq | says   | reactions           |
      | 2   | 1   | Pizza? | 👍 Ben              |
      | 3   | 1   | Pizza? | 👍 Ben Cat          |
      | 4   | 1   | Pizza? | 👍 Ben Cat, ❤️ Ben  |
      | 5   | 1   | Pizza? | 👍 Cat, ❤️ Ben      |
    And Ann and Cat read in "Lunch":
      | seq | rev | says   | edited | reactions      |
      | 1   | 5   | Pizza? |        | 👍 Cat, ❤️ Ben |
    And Ann, who has rev 1 of "Lunch", has missed:
      | rev | seq | says     | reactions      |
      | 5   | 1   | Pizza?   | 👍 Cat, ❤️ Ben |
      | 5   |     | (SYNCED) |                |

  Scenario: A reaction makes no edit stale, and outlasts it
    Given in "Lunch" they react:
      | who | emoji | seq | told     | rev |
      | Ben | 👍    | 1   | RECORDED | 2   |
    When in "Lunch" they edit:
      | who | seq | having seen | into   | told     | rev |
      | Ann | 1   | 1           | Salad? | RECORDED | 3   |
    Then Ben reads in "Lunch":
      | seq | rev | says   | edited | reactions |
      | 1   | 3   | Salad? | edited | 👍 Ben    |

  Scenario: Nothing is left of them once the message is deleted
    Given in "Lunch" they react:
      | who | emoji | seq | told     |
      | Ben | 👍    | 1   | RECORDED |
    When in "Lunch" they delete:
      | who | seq | told     |
      | Ann | 1   | RECORDED |
    Then Ben reads in "Lunch":
      | seq | says      | reactions |
      | 1   | (deleted) |           |
    And in "Lunch" they react:
      | who | does      | emoji | seq | told          |
      | Ben | adds      | 👍    | 1   | ENTRY_DELETED |
      | Ben | withdraws | 👍    | 1   | REPEAT        |

  Scenario: What is an emoji
    Then in "Lunch" they react:
      | who | emoji                                           | seq | told          |
      | Ben | 😀                                              | 1   | RECORDED      |
      | Ben | 👍🏽                                              | 1   | RECORDED      |
      | Ben | 👩‍👩‍👧‍👦                                             | 1   | RECORDED      |
      | Ben | 🇰🇷                                              | 1   | RECORDED      |
      | Ben | #️⃣                                              | 1   | RECORDED      |
      | Ben | <U+1FAE0>                                       | 1   | RECORDED      |
      | Ben | 👍👍                                            | 1   | INVALID emoji |
      | Ben | ok                                              | 1   | INVALID emoji |
      | Ben | 1                                               | 1   | INVALID emoji |
      | Ben | <U+200D>                                        | 1   | INVALID emoji |
      | Ben | <U+1F1F0>                                       | 1   | INVALID emoji |

  Scenario: Who may react, and to what
    Given Dan joins "Lunch"
    And Ann reads in "Lunch":
      | seq | who | says      |
      | 1   | Ann | Pizza?    |
      | 2   |     | ENTER Dan |
    Then in "Lunch" they react:
      | who | does      | emoji | seq | told            |
      | Dan | adds      | 👍    | 1   | ENTRY_NOT_FOUND |
      | Dan | withdraws | 👍    | 1   | ENTRY_NOT_FOUND |
      | Ben | adds      | 👍    | 9   | ENTRY_NOT_FOUND |
      | Ben | adds      | 👍    | 2   | RECORDED        |
    And in "Nowhere" they react:
      | who | does      | emoji | seq | told           |
      | Ben | adds      | 👍    | 1   | ROOM_NOT_FOUND |
      | Ben | withdraws | 👍    | 1   | ROOM_NOT_FOUND |

  Scenario: In a direct room whoever is blocked cannot react, but take it back
    Given Ann has opened a direct room with Ben
    And Ann says "Hi!" in the room
    And in the room they react:
      | who | does | emoji | seq | told     |
      | Ben | adds | 👍    | 1   | RECORDED |
    When Ann blocks Ben
    Then in the room they react:
      | who | does      | emoji | seq | told     |
      | Ben | adds      | ❤️    | 1   | BLOCKED  |
      | Ben | withdraws | 👍    | 1   | RECORDED |

Feature: Group rooms
  Somebody gathers people; who joins later sees what is said from then on.

  Background:
    Given Ann, Ben, Cat and Dan have signed up

  Scenario: Those gathered are in it from its beginning
    Given Ann has made the group "Lunch" with Ben and Cat
    Then "Lunch" has these members:
      | who | role   |
      | Ann | OWNER  |
      | Ben | MEMBER |
      | Cat | MEMBER |
    And Ben reads nothing in "Lunch"

  Scenario: What a group needs
    When groups are made:
      | who | name            | with   | told           |
      | Ann | Lunch           | Ben    | MADE           |
      | Ann | Lunch           | Ben    | MADE           |
      | Ann | Just me         |        | MADE           |
      | Ann | <100 x U+1F355> | Ann    | MADE           |
      | Ann | <101 x a>       | Ben    | INVALID name   |
      | Ann | <U+0020>        | Ben    | INVALID name   |
      | Ann | Lun<U+0000>ch   | Ben    | INVALID name   |
      | Ann | Lunch           | Nobody | USER_NOT_FOUND |

  Scenario: Who joins later sees nothing from before
    Given Ann has made the group "Lunch" with Ben
    And in "Lunch" they say:
      | who | says              |
      | Ann | Pizza?            |
      | Ben | Not with Cat here |
    When Cat joins "Lunch"
    And Cat says "Hello!" in "Lunch"
    Then Cat reads in "Lunch":
      | seq | who | says      |
      | 3   |     | ENTER Cat |
      | 4   | Cat | Hello!    |
    And Ann and Ben read in "Lunch":
      | seq | who | says              |
      | 1   | Ann | Pizza?            |
      | 2   | Ben | Not with Cat here |
      | 3   |     | ENTER Cat         |
      | 4   | Cat | Hello!            |
    And pages of "Lunch" look to Cat like this:
      | direction | place | size | seqs | more | next |
      | before    |       | 10   | 4 3  | no   |      |
      | before    | 3     | 10   |      | no   |      |
      | after     | 0     | 10   | 3 4  | no   |      |
      | around    | 2     | 10   | 3 4  | no   |      |

  Scenario: Resuming, who joined later gets places and revisions of what is hidden, and no more
    Given Ann has made the group "Lunch" with Ben
    And in "Lunch" they say:
      | who | says   |
      | Ann | Pizza? |
      | Ben | Sure   |
    And Cat joins "Lunch"
    And Ann reads in "Lunch":
      | seq | who | says      |
      | 1   | Ann | Pizza?    |
      | 2   | Ben | Sure      |
      | 3   |     | ENTER Cat |
    When in "Lunch" they edit:
      | who | seq | having seen | into   | told     | rev |
      | Ben | 2   | 2           | Rather | RECORDED | 4   |
    Then Cat, who has rev 0 of "Lunch", has missed:
      | rev | seq | who | says      |
      | 1   | 1   |     | (hidden)  |
      | 3   | 3   |     | ENTER Cat |
      | 4   | 2   |     | (hidden)  |
      | 4   |     |     | (SYNCED)  |

  Scenario: Who may not see a message cannot change it either, as if there were none
    Given Ann has made the group "Lunch"
    And Ann says "Pizza?" in "Lunch"
    When Cat joins "Lunch"
    Then Cat, in "Lunch", is told:
      | wanting to       | told            |
      | edit message 1   | ENTRY_NOT_FOUND |
      | delete message 1 | ENTRY_NOT_FOUND |

  Scenario: Who came back can still take back what they said before
    Given Ann has made the group "Lunch"
    And Ben joins "Lunch"
    And Ben says "Pizza!" in "Lunch"
    When Ben leaves "Lunch"
    And Ben joins "Lunch"
    And in "Lunch" they delete:
      | who | seq | told     | rev |
      | Ben | 2   | RECORDED | 5   |
    Then Ann reads in "Lunch":
      | seq | who | says      |
      | 1   |     | ENTER Ben |
      | 2   | Ben | (deleted) |
      | 3   |     | LEAVE Ben |
      | 4   |     | ENTER Ben |

  Scenario: Joining twice is joining once
    Given Ann has made the group "Lunch"
    When Ben joins "Lunch"
    And Ben joins "Lunch"
    And Ann joins "Lunch"
    Then "Lunch" has these members:
      | who | role   |
      | Ann | OWNER  |
      | Ben | MEMBER |
    And Ann says "Welcome" in "Lunch"
    And Ann and Ben read in "Lunch":
      | seq | who | says      |
      | 1   |     | ENTER Ben |
      | 2   | Ann | Welcome   |

  Scenario: Many join at once
    Given Ann has made the group "Lunch"
    When Ben, Cat and Dan join "Lunch" at once
    And Ben, Cat and Dan join "Lunch" at once
    And Ann says "Welcome" in "Lunch"
    Then Ann reads 4 entries in "Lunch", numbered without a gap, in one order

  Scenario: Who leaves is a stranger again
    Given Ann has made the group "Lunch" with Ben
    And Ben says "Bye" in "Lunch"
    When Ben leaves "Lunch"
    Then "Lunch" has these members:
      | who | role  |
      | Ann | OWNER |
    And Ann reads in "Lunch":
      | seq | who | says      |
      | 1   | Ben | Bye       |
      | 2   |     | LEAVE Ben |
    And Ben finds no room
    And Ben, in "Lunch", is told:
      | wanting to       | told           |
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

  Scenario: Live delivery ends for who leaves
    Given Ann has made the group "Lunch" with Ben
    And Ben watches "Lunch"
    When Ann says "Pizza?" in "Lunch"
    Then Ben has seen live:
      | seq | who | says   |
      | 1   | Ann | Pizza? |
    When Ben leaves "Lunch"
    And Ann says "At last" in "Lunch"
    Then Ben has seen live:
      | seq | who | says      |
      | 1   | Ann | Pizza?    |
      |     |     | (REMOVED) |

  Scenario: Who comes back sees what is said from then on
    Given Ann has made the group "Lunch" with Ben
    And in "Lunch" they say:
      | who | says   |
      | Ann | Pizza? |
      | Ben | No     |
    And Ben leaves "Lunch"
    And Ann reads in "Lunch":
      | seq | who | says      |
      | 1   | Ann | Pizza?    |
      | 2   | Ben | No        |
      | 3   |     | LEAVE Ben |
    When Ben joins "Lunch"
    And Ann says "Back again?" in "Lunch"
    Then Ben reads in "Lunch":
      | seq | who | says        |
      | 4   |     | ENTER Ben   |
      | 5   | Ann | Back again? |

  Scenario: Who came back resumes over the time away
    Given Ann has made the group "Lunch" with Ben
    And Ann says "Pizza?" in "Lunch"
    And Ben leaves "Lunch"
    And Ann reads in "Lunch":
      | seq | who | says      |
      | 1   | Ann | Pizza?    |
      | 2   |     | LEAVE Ben |
    And Ann says "At last" in "Lunch"
    And Ben joins "Lunch"
    And Ann says "Back again?" in "Lunch"
    When Ben, who has rev 1, watches "Lunch" again
    Then Ben has seen live:
      | rev | seq | who | says        |
      | 2   | 2   |     | (hidden)    |
      | 3   | 3   |     | (hidden)    |
      | 4   | 4   |     | ENTER Ben   |
      | 5   | 5   | Ann | Back again? |
      | 5   |     |     | (SYNCED)    |

  Scenario: A stranger can tell a group from nothing only by joining it
    Given Ann has made the group "Lunch" with Ben
    And Ann says "Pizza?" in "Lunch"
    Then Cat, in "Lunch", is told:
      | wanting to       | told           |
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
      | join it          | OK             |
    And Cat, in "Nowhere", is told:
      | wanting to       | told           |
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
      | join it          | ROOM_NOT_FOUND |

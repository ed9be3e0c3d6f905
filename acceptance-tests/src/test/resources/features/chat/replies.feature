Feature: Replies
  A message may answer another: it names the place of what it answers, in the same room.

  Background:
    Given Ann, Ben and Cat have signed up
    And Ann has made the group "Lunch" with Ben

  Scenario: A reply names what it answers, live, on reading and on coming back
    Given Ben watches "Lunch"
    When in "Lunch" they say:
      | who | says   | answers | told     | seq |
      | Ann | Pizza? |         | RECORDED | 1   |
      | Ben | Sure   | 1       | RECORDED | 2   |
      | Ann | When?  | 2       | RECORDED | 3   |
    Then Ben has seen live:
      | rev | seq | who | says   | answers |
      | 1   | 1   | Ann | Pizza? |         |
      | 2   | 2   | Ben | Sure   | 1       |
      | 3   | 3   | Ann | When?  | 2       |
    And Ann and Ben read in "Lunch":
      | seq | who | says   | answers |
      | 1   | Ann | Pizza? |         |
      | 2   | Ben | Sure   | 1       |
      | 3   | Ann | When?  | 2       |
    And Ann, who has rev 1 of "Lunch", has missed:
      | rev | seq | who | says     | answers |
      | 2   | 2   | Ben | Sure     | 1       |
      | 3   | 3   | Ann | When?    | 2       |
      | 3   |     |     | (SYNCED) |         |

  Scenario: What can be answered
    Given in "Lunch" they say:
      | who | says  | seq |
      | Ann | Tea?  | 1   |
      | Ann | Cake? | 2   |
    And Cat joins "Lunch"
    And Ann reads in "Lunch":
      | seq | who | says      |
      | 1   | Ann | Tea?      |
      | 2   | Ann | Cake?     |
      | 3   |     | ENTER Cat |
    And in "Lunch" they delete:
      | who | seq | told     |
      | Ann | 2   | RECORDED |
    When in "Lunch" they say:
      | who | says    | answers | told               |
      | Ben | Hello   | 3       | NOT_A_MESSAGE      |
      | Ben | What?   | 9       | ENTRY_NOT_FOUND    |
      | Ben | Nothing | 0       | INVALID replyToSeq |
      | Cat | Me too  | 1       | ENTRY_NOT_FOUND    |
      | Ben | A pity  | 2       | RECORDED           |
      | Ann | Why?    | 4       | RECORDED           |

  Scenario: A repeat answers the same, and an edit changes the words alone
    When in "Lunch" they say:
      | who | says | key | answers | told       |
      | Ann | Tea? | a   |         | RECORDED   |
      | Ben | Yes  | b   | 1       | RECORDED   |
      | Ben | Yes  | b   | 1       | REPEAT     |
      | Ben | Yes  | b   |         | KEY_REUSED |
      | Ben | Yes  | b   | 2       | KEY_REUSED |
    And in "Lunch" they edit:
      | who | seq | having seen | into | told     |
      | Ben | 2   | 2           | No   | RECORDED |
    Then Ann reads in "Lunch":
      | seq | who | says | answers |
      | 1   | Ann | Tea? |         |
      | 2   | Ben | No   | 1       |
    When in "Lunch" they delete:
      | who | seq | told     |
      | Ben | 2   | RECORDED |
    Then Ann reads in "Lunch":
      | seq | who | says      | answers |
      | 1   | Ann | Tea?      |         |
      | 2   | Ben | (deleted) |         |

  Scenario: What is hidden is not answered
    Given Cat joins "Lunch"
    And Ann reads in "Lunch":
      | seq | who | says      |
      | 1   |     | ENTER Cat |
    And Ben says "Hello Cat" in "Lunch"
    When Cat blocks Ben
    Then in "Lunch" they say:
      | who | says | answers | told            |
      | Cat | Oh   | 2       | ENTRY_NOT_FOUND |
      | Ann | Hi   | 2       | RECORDED        |

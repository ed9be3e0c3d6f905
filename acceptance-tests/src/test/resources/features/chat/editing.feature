Feature: Editing messages
  A sender puts it in other words: the message keeps its place and takes the room's next revision.

  Background:
    Given Ann, Ben and Cat have signed up
    And Ann has made the group "Lunch" with Ben
    And in "Lunch" they say:
      | who | says  | seq | rev |
      | Ann | Piza? | 1   | 1   |
      | Ben | Sure  | 2   | 2   |

  Scenario: The revision moves, the place stays
    Given Ben watches "Lunch"
    When in "Lunch" they edit:
      | who | seq | having seen | into   | told     | rev |
      | Ann | 1   | 1           | Pizza? | RECORDED | 3   |
    Then Ben has seen live:
      | rev | seq | who | says   | edited |
      | 3   | 1   | Ann | Pizza? | edited |
    When in "Lunch" they edit:
      | who | seq | having seen | into   | told     | rev |
      | Ann | 1   | 3           | Pizza! | RECORDED | 4   |
    And Ben says "All right" in "Lunch"
    Then Ben has seen live:
      | rev | seq | who | says      | edited |
      | 3   | 1   | Ann | Pizza?    | edited |
      | 4   | 1   | Ann | Pizza!    | edited |
      | 5   | 3   | Ben | All right |        |
    And Ann and Ben read in "Lunch":
      | seq | rev | who | says      | edited |
      | 1   | 4   | Ann | Pizza!    | edited |
      | 2   | 2   | Ben | Sure      |        |
      | 3   | 5   | Ben | All right |        |

  Scenario: On two devices at once, the one who saw the old words is told
    When in "Lunch" they edit:
      | who | seq | having seen | into   | told       | rev |
      | Ann | 1   | 1           | Pizza? | RECORDED   | 3   |
      | Ann | 1   | 1           | Salad? | STALE_EDIT |     |
      | Ann | 1   | 0           | Salad? | STALE_EDIT |     |
      | Ann | 1   | 3           | Salad? | RECORDED   | 4   |

  Scenario: What was said since elsewhere in the room makes no edit stale
    Given in "Lunch" they say:
      | who | says  | rev |
      | Ben | When? | 3   |
    When in "Lunch" they edit:
      | who | seq | having seen | into   | told     | rev |
      | Ann | 1   | 1           | Pizza? | RECORDED | 4   |

  Scenario: Who may edit what
    Given Cat joins "Lunch"
    And Ann reads in "Lunch":
      | seq | who | says      |
      | 1   | Ann | Piza?     |
      | 2   | Ben | Sure      |
      | 3   |     | ENTER Cat |
    When in "Lunch" they edit:
      | who | seq | having seen | into          | told            | rev |
      | Ben | 1   | 1           | I buy lunch   | NOT_THE_SENDER  |     |
      | Ann | 2   | 2           | Certainly not | NOT_THE_SENDER  |     |
      | Ann | 3   | 3           | ENTER Dan     | NOT_THE_SENDER  |     |
      | Ann | 4   | 3           | Later         | ENTRY_NOT_FOUND |     |
      | Ann | 0   | 3           | Earlier       | ENTRY_NOT_FOUND |     |
      | Ann | 1   | 1           | <4001 x a>    | INVALID content |     |
      | Ann | 1   | 1           | <U+0020>      | INVALID content |     |
      | Ben | 2   | 2           | Surely        | RECORDED        | 4   |

  @exact-time
  Scenario: For 24 hours
    When 24 h have passed
    And in "Lunch" they edit:
      | who | seq | having seen | into  | told     | rev |
      | Ann | 1   | 1           | Pizza | RECORDED | 3   |
    And 1 ms have passed
    And in "Lunch" they edit:
      | who | seq | having seen | into  | told             | rev |
      | Ann | 1   | 3           | Salad | EDIT_WINDOW_OVER |     |
      | Ben | 2   | 2           | No    | EDIT_WINDOW_OVER |     |

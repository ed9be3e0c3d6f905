Feature: Deleting messages
  A tombstone keeps the place; nothing is left of the words.

  Background:
    Given Ann, Ben and Cat have signed up
    And Ann has made the group "Lunch" with Ben and Cat
    And in "Lunch" they say:
      | key | who | says      | seq | rev |
      | k1  | Ann | Pizza?    | 1   | 1   |
      | k2  | Ben | My PIN is | 2   | 2   |
      | k3  | Cat | Hello     | 3   | 3   |

  Scenario: A tombstone keeps place and sender
    Given Cat watches "Lunch"
    When in "Lunch" they delete:
      | who | seq | told     | rev |
      | Ben | 2   | RECORDED | 4   |
    Then Ann, Ben and Cat read in "Lunch":
      | seq | rev | who | says      | edited |
      | 1   | 1   | Ann | Pizza?    |        |
      | 2   | 4   | Ben | (deleted) |        |
      | 3   | 3   | Cat | Hello     |        |
    And Cat has seen live:
      | rev | seq | who | says      |
      | 4   | 2   | Ben | (deleted) |

  Scenario: Deleting again changes nothing
    Given Cat watches "Lunch"
    When in "Lunch" they delete:
      | who | seq | told     | rev |
      | Ben | 2   | RECORDED | 4   |
      | Ben | 2   | REPEAT   | 4   |
      | Ann | 2   | REPEAT   | 4   |
    And Ann says "Good" in "Lunch"
    Then Cat has seen live:
      | rev | seq | who | says      |
      | 4   | 2   | Ben | (deleted) |
      | 5   | 4   | Ann | Good      |

  Scenario: The sender may, and who keeps order in the room
    When in "Lunch" they delete:
      | who | seq | told            | rev |
      | Ben | 1   | NOT_THE_SENDER  |     |
      | Cat | 2   | NOT_THE_SENDER  |     |
      | Ann | 4   | ENTRY_NOT_FOUND |     |
      | Ann | 2   | RECORDED        | 4   |
      | Cat | 3   | RECORDED        | 5   |

  Scenario: In a direct room nobody keeps order
    Given Ann has opened a direct room with Ben
    And in the room they say:
      | who | says  | seq |
      | Ann | Hello | 1   |
    When in the room they delete:
      | who | seq | told           | rev |
      | Ben | 1   | NOT_THE_SENDER |     |
      | Ann | 1   | RECORDED       | 2   |

  Scenario: What is deleted stays deleted
    When in "Lunch" they delete:
      | who | seq | told     | rev |
      | Ben | 2   | RECORDED | 4   |
    And in "Lunch" they edit:
      | who | seq | having seen | into      | told          | rev |
      | Ben | 2   | 4           | Forget it | ENTRY_DELETED |     |
      | Ben | 2   | 2           | Forget it | ENTRY_DELETED |     |

  Scenario: What happened cannot be deleted
    Given Cat leaves "Lunch"
    And Ann says "Where is Cat?" in "Lunch"
    And Ann reads in "Lunch":
      | seq | who | says          |
      | 1   | Ann | Pizza?        |
      | 2   | Ben | My PIN is     |
      | 3   | Cat | Hello         |
      | 4   |     | LEAVE Cat     |
      | 5   | Ann | Where is Cat? |
    When in "Lunch" they delete:
      | who | seq | told           | rev |
      | Ann | 4   | NOT_THE_SENDER |     |

  @exact-time
  Scenario: At any time
    When 1000 h have passed
    And in "Lunch" they delete:
      | who | seq | told     | rev |
      | Ben | 2   | RECORDED | 4   |

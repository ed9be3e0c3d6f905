Feature: Resuming after a cut
  Who was cut off says up to which revision all is there, and gets exactly what changed since.

  Background:
    Given Ann and Ben have signed up
    And Ann has opened a direct room with Ben
    And in the room they say:
      | who | says   | rev |
      | Ann | Hi Ben | 1   |
      | Ann | Loook  | 2   |
      | Ann | Pssst  | 3   |

  Scenario: Exactly what changed, in the order of revisions
    When in the room they say:
      | who | says | rev |
      | Ann | Ben? | 4   |
    And in the room they edit:
      | who | seq | having seen | into | rev |
      | Ann | 2   | 2           | Look | 5   |
    And in the room they delete:
      | who | seq | rev |
      | Ann | 3   | 6   |
    Then Ben, who has rev 3 of the room, has missed:
      | rev | seq | who | says      |
      | 4   | 4   | Ann | Ben?      |
      | 5   | 2   | Ann | Look      |
      | 6   | 3   | Ann | (deleted) |
      | 6   |     |     | (SYNCED)  |
    And Ben, who has rev 5 of the room, has missed:
      | rev | seq | who | says      |
      | 6   | 3   | Ann | (deleted) |
      | 6   |     |     | (SYNCED)  |

  Scenario: What changed several times comes once, as it stands
    When in the room they edit:
      | who | seq | having seen | into    | rev |
      | Ann | 2   | 2           | Look    | 4   |
      | Ann | 1   | 1           | Hello   | 5   |
      | Ann | 2   | 4           | Look at | 6   |
    Then Ben, who has rev 0 of the room, has missed:
      | rev | seq | who | says     |
      | 3   | 3   | Ann | Pssst    |
      | 5   | 1   | Ann | Hello    |
      | 6   | 2   | Ann | Look at  |
      | 6   |     |     | (SYNCED) |

  Scenario: Nothing was missed
    Then Ben, who has rev 3 of the room, has missed:
      | rev | seq | who | says     |
      | 3   |     |     | (SYNCED) |

  Scenario: The missed first, then live, nothing between lost and nothing twice
    Given Ben watches the room
    And Ben is cut off
    And in the room they edit:
      | who | seq | having seen | into | rev |
      | Ann | 2   | 2           | Look | 4   |
    And in the room they say:
      | who | says | rev |
      | Ann | Ben? | 5   |
    When Ben, who has rev 3, watches the room again
    And in the room they say:
      | who | says    | rev |
      | Ben | Back    | 6   |
      | Ann | Finally | 7   |
    Then Ben has seen live:
      | rev | seq | who | says     |
      | 4   | 2   | Ann | Look     |
      | 5   | 4   | Ann | Ben?     |
      | 5   |     |     | (SYNCED) |
      | 6   | 5   | Ben | Back     |
      | 7   | 6   | Ann | Finally  |

  Scenario: Who is ahead of the room has something that never was
    Then Ben, who has rev 4 of the room, is told RESYNC_REQUIRED
    And Ben, who has rev 4, watches the room again
    And Ben has seen live:
      | rev | seq | who | says              |
      | 3   |     |     | (RESYNC_REQUIRED) |

  Scenario: At most 10,000 changes behind
    Given Ann has said 9998 things in the room, in any order
    Then Ben, who has rev 1 of the room, has missed 10000 entries
    And Ben, who has rev 0 of the room, is told RESYNC_REQUIRED
    When Ben, who has rev 0, watches the room again
    Then Ben has seen live:
      | rev   | seq | who | says              |
      | 10001 |     |     | (RESYNC_REQUIRED) |

Feature: Notices of what is said
  Whoever is not looking at a room is told of what is said there: of each mention, and of the rest once
  until it is read.

  Background:
    Given Ann, Ben, Cat and Dan have signed up
    And Ann has made the group "Lunch" with Ben and Cat
    And Ben and Cat listen for what is said

  Scenario: Who looks is told nothing, and who does not is told once
    Given Ben has "Lunch" open
    When Ann says "Pizza?" in "Lunch"
    Then Cat has notices of:
      | kind    | room  | seq | up to |
      | MESSAGE | Lunch | 1   | 1     |
    And Ann and Ben have no notices

  Scenario: Who closes the room is told again
    Given Ben has "Lunch" open
    When Ben closes "Lunch"
    And Ann says "Pizza?" in "Lunch"
    Then Ben and Cat have notices of:
      | kind    | room  | seq | up to |
      | MESSAGE | Lunch | 1   | 1     |

  Scenario: Fifty messages in a row are one notice
    When Ann has said 50 things in "Lunch"
    Then Ben and Cat have notices of:
      | kind    | room  | seq | up to |
      | MESSAGE | Lunch | 1   | 50    |

  Scenario: What was read is over, and what is new then is told anew
    Given Ann says "Pizza?" in "Lunch"
    And Ann says "Or not" in "Lunch"
    And Cat has notices of:
      | kind    | room  | seq | up to |
      | MESSAGE | Lunch | 1   | 2     |
    When in "Lunch" they mark as read:
      | who | up to | told |
      | Cat | 2     | OK   |
    Then Cat has soon 0 unread notices
    When Ann says "Pasta?" in "Lunch"
    Then Cat has notices of:
      | kind    | room  | seq | up to |
      | MESSAGE | Lunch | 1   | 2     |
      | MESSAGE | Lunch | 3   | 3     |
    And Cat has soon 1 unread notices

  Scenario: Whoever answers has read
    Given Ann says "Pizza?" in "Lunch"
    And Cat has soon 1 unread notices
    When Cat says "Pasta!" in "Lunch"
    Then Cat has soon 0 unread notices

  Scenario: A mention is told by itself, once however often it is sent
    When in "Lunch" they say:
      | who | says | key | mentions | told     |
      | Ann | Tea? | a   | Ben      | RECORDED |
      | Ann | Tea? | a   | Ben      | REPEAT   |
      | Ann | Ben! | b   | Ben      | RECORDED |
    Then Ben has notices of:
      | kind    | room  | seq | up to |
      | MENTION | Lunch | 1   |       |
      | MENTION | Lunch | 2   |       |
    And Cat has notices of:
      | kind    | room  | seq | up to |
      | MESSAGE | Lunch | 1   | 2     |

  Scenario: A mention overrides mute, and not a block
    Given Ben mutes "Lunch"
    And Cat blocks Ann
    When in "Lunch" they say:
      | who | says       | mentions | told     |
      | Ann | Pizza?     |          | RECORDED |
      | Ann | You two?   | Ben Cat  | RECORDED |
      | Ann | Well then. |          | RECORDED |
    Then Ben has notices of:
      | kind    | room  | seq | up to |
      | MENTION | Lunch | 2   |       |
    And Cat has no notices
    And Ben finds "Lunch" muted
    When Ben unmutes "Lunch"
    And Ann says "Bye" in "Lunch"
    Then Ben has notices of:
      | kind    | room  | seq | up to |
      | MENTION | Lunch | 2   |       |
      | MESSAGE | Lunch | 4   | 4     |

  Scenario: What is edited or deleted is told no more
    Given in "Lunch" they say:
      | who | says | mentions | told     |
      | Ann | Tea? | Ben      | RECORDED |
    When in "Lunch" they edit:
      | who | seq | having seen | into    | told     |
      | Ann | 1   | 1           | Coffee? | RECORDED |
    And in "Lunch" they delete:
      | who | seq | told     |
      | Ann | 1   | RECORDED |
    Then Ben has notices of:
      | kind    | room  | seq | up to |
      | MENTION | Lunch | 1   |       |

  Scenario: Members see who looks, and strangers learn nothing
    Given Ben and Cat have "Lunch" open
    Then Ann sees Ben and Cat looking at "Lunch"
    And "Lunch" is open to and shows who looks to:
      | who | entering       | seeing         |
      | Ann | OK             | OK             |
      | Dan | ROOM_NOT_FOUND | ROOM_NOT_FOUND |
    And "Nowhere" is open to and shows who looks to:
      | who | entering       | seeing         |
      | Ann | ROOM_NOT_FOUND | ROOM_NOT_FOUND |
    And Dan trying to mute "Lunch" is told ROOM_NOT_FOUND

  Scenario: Whoever keeps order is told of each report once, whatever was read
    Given in "Lunch" order is kept:
      | who | does            | whom | told |
      | Ann | makes MODERATOR | Ben  | DONE |
    And in "Lunch" they say:
      | who | says    | seq |
      | Ann | Stupid! | 2   |
    When in "Lunch" they report:
      | who | seq | reason | told     |
      | Cat | 2   |        | REPORTED |
      | Cat | 2   | Rude   | REPORTED |
    Then Ben has notices of:
      | kind    | room  | seq | up to |
      | MESSAGE | Lunch | 2   | 2     |
      | REPORT  | Lunch | 2   |       |
    And Cat has notices of:
      | kind    | room  | seq | up to |
      | MESSAGE | Lunch | 2   | 2     |
    And Ann has no notices
    When in "Lunch" they mark as read:
      | who | up to | told |
      | Ben | 2     | OK   |
      | Cat | 2     | OK   |
    Then Cat has soon 0 unread notices
    And Ben has soon 1 unread notices

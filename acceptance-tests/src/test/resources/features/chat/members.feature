Feature: Members of rooms
  Whoever made a room owns it and says who keeps order; moderators silence and remove members.

  Background:
    Given Ann, Ben, Cat, Dan and Eve have signed up
    And Ann has made the group "Lunch" with Ben, Cat and Dan
    And in "Lunch" order is kept:
      | who | does            | whom | told |
      | Ann | makes MODERATOR | Ben  | DONE |

  Scenario: Who may do what to whom
    When in "Lunch" order is kept:
      | who | does            | whom   | told             |
      | Cat | kicks           | Dan    | ROLE_TOO_LOW     |
      | Cat | mutes 5         | Dan    | ROLE_TOO_LOW     |
      | Cat | bans            | Dan    | ROLE_TOO_LOW     |
      | Cat | unbans          | Eve    | ROLE_TOO_LOW     |
      | Cat | freezes         |        | ROLE_TOO_LOW     |
      | Cat | renews          |        | ROLE_TOO_LOW     |
      | Ben | kicks           | Ann    | ROLE_TOO_LOW     |
      | Ben | bans            | Ann    | ROLE_TOO_LOW     |
      | Ben | mutes 5         | Ben    | ROLE_TOO_LOW     |
      | Ben | makes MODERATOR | Cat    | ROLE_TOO_LOW     |
      | Ben | kicks           | Eve    | MEMBER_NOT_FOUND |
      | Ben | bans            | Nobody | USER_NOT_FOUND   |
      | Eve | kicks           | Dan    | ROOM_NOT_FOUND   |
      | Eve | bans            | Dan    | ROOM_NOT_FOUND   |
      | Eve | freezes         |        | ROOM_NOT_FOUND   |
      | Ann | kicks           | Ann    | ROLE_TOO_LOW     |
      | Ann | makes MODERATOR | Cat    | DONE             |
      | Ben | mutes 5         | Cat    | ROLE_TOO_LOW     |
      | Ann | makes MEMBER    | Ben    | DONE             |
      | Cat | kicks           | Ben    | DONE             |
    Then "Lunch" has these members:
      | who | role      |
      | Ann | OWNER     |
      | Cat | MODERATOR |
      | Dan | MEMBER    |
    And Ann reads in "Lunch":
      | seq | who | says                |
      | 1   |     | ROLE Ben MODERATOR  |
      | 2   |     | ROLE Cat MODERATOR  |
      | 3   |     | ROLE Ben MEMBER     |
      | 4   |     | LEAVE Ben by Cat    |

  Scenario: Nobody keeps order in a direct room
    Given Ann has opened a direct room with Ben
    Then in the room order is kept:
      | who | does    | whom | told         |
      | Ann | kicks   | Ben  | ROLE_TOO_LOW |
      | Ann | mutes 5 | Ben  | ROLE_TOO_LOW |
      | Ann | freezes |      | ROLE_TOO_LOW |

  Scenario: Who is kicked may come back, who is banned may not and sees nothing
    When in "Lunch" order is kept:
      | who | does  | whom | told |
      | Ben | kicks | Cat  | DONE |
      | Ben | bans  | Dan  | DONE |
      | Ben | bans  | Eve  | DONE |
    And Cat joins "Lunch"
    Then Dan and Eve, in "Lunch", are told:
      | wanting to        | told           |
      | join it           | ROOM_NOT_FOUND |
      | see who is in it  | ROOM_NOT_FOUND |
      | read its history  | ROOM_NOT_FOUND |
      | watch it          | ROOM_NOT_FOUND |
      | say something     | ROOM_NOT_FOUND |
    When in "Lunch" order is kept:
      | who | does   | whom | told |
      | Ben | unbans | Dan  | DONE |
      | Ben | unbans | Dan  | DONE |
    And Dan joins "Lunch"
    Then Ann reads in "Lunch":
      | seq | who | says               |
      | 1   |     | ROLE Ben MODERATOR |
      | 2   |     | LEAVE Cat by Ben   |
      | 3   |     | LEAVE Dan by Ben   |
      | 4   |     | ENTER Cat          |
      | 5   |     | ENTER Dan          |

  Scenario: Moderators see who is banned
    Given it is 12:00:00
    And in "Lunch" order is kept:
      | who | does | whom | told |
      | Ben | bans | Dan  | DONE |
    And 1 s have passed
    And in "Lunch" order is kept:
      | who | does | whom | told |
      | Ann | bans | Eve  | DONE |
    Then of "Lunch" the banned are listed:
      | for | told             |
      | Ann | Eve and Dan      |
      | Ben | Eve and Dan      |
      | Cat | ROLE_TOO_LOW     |
      | Dan | ROOM_NOT_FOUND   |
    When in "Lunch" order is kept:
      | who | does   | whom | told |
      | Ann | unbans | Eve  | DONE |
    Then of "Lunch" the banned are listed:
      | for | told |
      | Ann | Dan  |

  Scenario: A moderator does not lift the owner's ban
    When in "Lunch" order is kept:
      | who | does   | whom | told         |
      | Ann | bans   | Dan  | DONE         |
      | Ben | bans   | Dan  | DONE         |
      | Ben | unbans | Dan  | ROLE_TOO_LOW |
      | Ann | unbans | Dan  | DONE         |

  Scenario: Who is muted reads on, and leaving does not help
    Given it is 12:00:00
    When in "Lunch" order is kept:
      | who | does     | whom | told            |
      | Ben | mutes -1 | Cat  | INVALID minutes |
      | Ben | mutes 10 | Cat  | DONE            |
    Then Cat, in "Lunch", is told:
      | wanting to       | told  |
      | say something    | MUTED |
      | read its history | OK    |
    When Cat leaves "Lunch"
    And Cat joins "Lunch"
    Then Cat, in "Lunch", is told:
      | wanting to    | told  |
      | say something | MUTED |
    When 11 min have passed
    Then Cat, in "Lunch", is told:
      | wanting to    | told |
      | say something | OK   |

  Scenario: Who was muted by mistake may speak at once, and edits while muted are refused too
    Given Cat says "Pizza" in "Lunch"
    When in "Lunch" order is kept:
      | who | does     | whom | told |
      | Ben | mutes 10 | Cat  | DONE |
    Then in "Lunch" they edit:
      | who | seq | having seen | into | told  | rev |
      | Cat | 2   | 2           | Soup | MUTED |     |
    When in "Lunch" order is kept:
      | who | does    | whom | told |
      | Ben | mutes 0 | Cat  | DONE |
    Then Cat, in "Lunch", is told:
      | wanting to    | told |
      | say something | OK   |

  Scenario: In a frozen room only moderators speak
    When in "Lunch" order is kept:
      | who | does    | told |
      | Ben | freezes | DONE |
      | Ann | freezes | DONE |
    Then Cat, in "Lunch", is told:
      | wanting to       | told        |
      | say something    | ROOM_FROZEN |
      | read its history | OK          |
    And Ben, in "Lunch", is told:
      | wanting to    | told |
      | say something | OK   |
    When in "Lunch" order is kept:
      | who | does  | told |
      | Ben | thaws | DONE |
    Then Cat, in "Lunch", is told:
      | wanting to    | told |
      | say something | OK   |
    And Ann reads in "Lunch":
      | seq | who | says               |
      | 1   |     | ROLE Ben MODERATOR |
      | 2   |     | FROZEN             |
      | 3   | Ben | Hello              |
      | 4   |     | UNFROZEN           |
      | 5   | Cat | Hello              |

  Scenario: In slow mode each member waits, and moderators do not
    When in "Lunch" order is kept:
      | who | does        | told                    |
      | Ben | slows 30000 | INVALID slowModeSeconds |
      | Ben | slows 600   | DONE                    |
    Then in "Lunch" they say:
      | who | says | told      |
      | Cat | One  | RECORDED  |
      | Cat | Two  | SLOW_MODE |
      | Dan | One  | RECORDED  |
      | Ben | One  | RECORDED  |
      | Ben | Two  | RECORDED  |
    When in "Lunch" order is kept:
      | who | does    | told |
      | Ben | slows 0 | DONE |
    Then in "Lunch" they say:
      | who | says  | told     |
      | Cat | Three | RECORDED |
      | Cat | Four  | RECORDED |

  Scenario: A group is renamed by those who keep order
    When in "Lunch" order is kept:
      | who | does             | told         |
      | Cat | renames Breakfast | ROLE_TOO_LOW |
      | Ben | renames <101 x a> | INVALID name |
      | Ben | renames Dinner    | DONE         |
      | Ben | renames Dinner    | DONE         |
    Then Ann reads in "Lunch":
      | seq | who | says               |
      | 1   |     | ROLE Ben MODERATOR |
      | 2   |     | RENAMED            |

  Scenario: Joining by a code, which can be renewed
    Given Eve has made the group "Secret" for invited people only
    Then Ann, in "Secret", is told:
      | wanting to       | told           |
      | join it          | ROOM_NOT_FOUND |
      | read its history | ROOM_NOT_FOUND |
    Given Eve gives out the code of "Secret" as "first"
    Then people join by codes:
      | who | code             | told                 |
      | Ann | first            | IN Secret            |
      | Ann | first            | IN Secret            |
      | Ben | abcdefghijklmnop | INVITE_CODE_NOT_FOUND |
      | Ben | short            | INVALID inviteCode   |
    And Ann is shown no code of "Secret"
    When in "Secret" order is kept:
      | who | does   | whom | told |
      | Eve | renews |      | DONE |
      | Eve | bans   | Cat  | DONE |
    And Eve gives out the code of "Secret" as "second"
    Then people join by codes:
      | who | code   | told                  |
      | Ben | first  | INVITE_CODE_NOT_FOUND |
      | Cat | second | INVITE_CODE_NOT_FOUND |
      | Ben | second | IN Secret             |
      | Ann | first  | INVITE_CODE_NOT_FOUND |

  Scenario: A group whose owner leaves goes to whoever kept order, or was there, longest
    Given Cat leaves "Lunch"
    And Cat joins "Lunch"
    When Ann leaves "Lunch"
    Then "Lunch" has these members:
      | who | role   |
      | Ben | OWNER  |
      | Cat | MEMBER |
      | Dan | MEMBER |
    When Ben leaves "Lunch"
    Then "Lunch" has these members:
      | who | role   |
      | Cat | MEMBER |
      | Dan | OWNER  |
    When Cat leaves "Lunch"
    And Dan leaves "Lunch"
    And Eve joins "Lunch"
    Then "Lunch" has these members:
      | who | role  |
      | Eve | OWNER |

  Scenario: An owner hands the room over, to one person only
    When in "Lunch" order is kept:
      | who | does        | whom | told         |
      | Ann | makes OWNER | Ben  | DONE         |
      | Ann | makes OWNER | Cat  | ROLE_TOO_LOW |
      | Ben | makes OWNER | Ann  | DONE         |
    And Ann hands "Lunch" over to Cat and to Dan at once, 4 times
    Then "Lunch" has one owner

  Scenario Outline: Who is removed sees nothing from then on
    Given Ann reads in "Lunch":
      | seq | who | says               |
      | 1   |     | ROLE Ben MODERATOR |
    And Cat and Dan watch "Lunch"
    When in "Lunch" order is kept:
      | who | does   | whom | told |
      | Ben | <does> | Cat  | DONE |
    And Ben says "Cat is gone" in "Lunch"
    Then Dan has seen live:
      | rev | seq | who | says             |
      | 2   | 2   |     | LEAVE Cat by Ben |
      | 3   | 3   | Ben | Cat is gone      |
    And Cat is removed within a second, having seen nothing that was said

    Examples:
      | does  |
      | kicks |
      | bans  |

  Scenario: A seller who bans somebody from the room of an auction bars bids as well
    Given Eve auctions a lot by OPEN bidding
    And Cat watches the room
    When in the room order is kept:
      | who | does            | whom | told             |
      | Eve | bans            | Cat  | DONE             |
      | Cat | bans            | Dan  | ROOM_NOT_FOUND   |
      | Eve | makes OWNER     | Dan  | ROLE_TOO_LOW     |
    Then Cat, in the room, is told:
      | wanting to       | told           |
      | join it          | ROOM_NOT_FOUND |
      | read its history | ROOM_NOT_FOUND |
      | watch it         | ROOM_NOT_FOUND |
    And Cat is removed within a second, having seen nothing that was said
    And the bidding goes:
      | bidder | bids | told         |
      | Cat    | 1000 | NOT_ELIGIBLE |
      | Dan    | 1000 | LEADING      |
    When in the room order is kept:
      | who | does   | whom | told |
      | Eve | unbans | Cat  | DONE |
    Then the bidding goes:
      | bidder | bids | told    |
      | Cat    | 2000 | LEADING |

Feature: Reports
  Whoever may read a room wants those who keep order there to look at what somebody else said.

  Background:
    Given Ann, Ben, Cat, Dan and Eve have signed up
    And Ann has made the group "Lunch" with Ben, Cat and Dan
    And in "Lunch" order is kept:
      | who | does            | whom | told |
      | Ann | makes MODERATOR | Ben  | DONE |
    And in "Lunch" they say:
      | who | says                | seq |
      | Dan | You are all stupid! | 2   |
      | Dan | Really stupid!      | 3   |

  Scenario: Those who keep order see who reported what, the latest first
    When in "Lunch" they report:
      | time     | who | seq | reason       | told     |
      | 12:00:01 | Cat | 2   | He is rude   | REPORTED |
      | 12:00:02 | Ann | 3   |              | REPORTED |
      | 12:00:03 | Cat | 3   | 계속 욕해요  | REPORTED |
    Then Ben finds these reports of "Lunch":
      | seq | reporter | reason      | settled |
      | 3   | Cat      | 계속 욕해요 |         |
      | 3   | Ann      |             |         |
      | 2   | Cat      | He is rude  |         |
    And whoever wants the reports of "Lunch" is told:
      | who | told           |
      | Ann | THERE ARE 3    |
      | Cat | ROLE_TOO_LOW   |
      | Dan | ROLE_TOO_LOW   |
      | Eve | ROOM_NOT_FOUND |

  Scenario: A person reports an entry once
    When in "Lunch" they report:
      | who | seq | reason     | told     |
      | Cat | 2   | He is rude | REPORTED |
      | Cat | 2   | Very rude  | REPORTED |
      | Cat | 2   |            | REPORTED |
    Then Ann finds these reports of "Lunch":
      | seq | reporter | reason     | settled |
      | 2   | Cat      | He is rude |         |

  Scenario: Of what they said themselves the administrator is told, unless somebody else keeps order
    Given Root is the administrator
    And Ann has made the group "Dinner" with Cat
    And Eve has made the group "Supper" with Cat and Dan
    And in "Supper" order is kept:
      | who | does            | whom | told |
      | Eve | makes MODERATOR | Dan  | DONE |
    And in "Dinner" they say:
      | who | says    | seq |
      | Ann | Stupid! | 1   |
    And in "Supper" they say:
      | who | says    | seq |
      | Dan | Stupid! | 2   |
    When in "Dinner" they report:
      | who | seq | told     |
      | Cat | 1   | REPORTED |
    And in "Supper" they report:
      | who | seq | told     |
      | Cat | 2   | REPORTED |
    Then Root has these notices of "Dinner":
      | kind   | seq |
      | REPORT | 1   |
    And Root has these notices of "Supper":
      | kind   | seq |
    And Eve has notices of:
      | kind    | room   | seq | up to |
      | MESSAGE | Supper | 2   | 2     |
      | REPORT  | Supper | 2   |       |
    And Dan has no notices

  Scenario: What is settled stays so
    Given in "Lunch" they report:
      | time     | who | seq | reason     | told     |
      | 12:00:01 | Cat | 2   | He is rude | REPORTED |
      | 12:00:02 | Ben | 2   |            | REPORTED |
    And Ben finds these reports of "Lunch":
      | seq | reporter | reason     | settled |
      | 2   | Ben      |            |         |
      | 2   | Cat      | He is rude |         |
    When in "Lunch" reports are settled:
      | who | reporter | seq | told             |
      | Cat | Cat      | 2   | ROLE_TOO_LOW     |
      | Eve | Cat      | 2   | ROOM_NOT_FOUND   |
      | Ben | Cat      | 2   | DONE             |
      | Ann | Cat      | 2   | DONE             |
      | Ann | Dan      | 2   | REPORT_NOT_FOUND |
    And in "Lunch" they report:
      | who | seq | reason | told     |
      | Cat | 2   | Again  | REPORTED |
    Then Ann finds these reports of "Lunch":
      | seq | reporter | reason     | settled |
      | 2   | Ben      |            |         |
      | 2   | Cat      | He is rude | settled |

  Scenario: What is not reported
    Given Ann has made the group "Dinner" with Cat
    And in "Lunch" they delete:
      | who | seq |
      | Dan | 3   |
    And Eve joins "Lunch"
    And Cat blocks Ben
    And in "Lunch" they say:
      | who | says | seq |
      | Ben | Hush | 5   |
    Then in "Lunch" they report:
      | who | seq | reason  | told              |
      | Dan | 2   |         | REPORTING_ONESELF |
      | Cat | 1   |         | NOT_A_MESSAGE     |
      | Cat | 3   |         | ENTRY_DELETED     |
      | Cat | 9   |         | ENTRY_NOT_FOUND   |
      | Cat | 5   |         | ENTRY_NOT_FOUND   |
      | Eve | 2   |         | ENTRY_NOT_FOUND   |
      | Cat | 2   | <U+0000> | INVALID reason   |
    And in "Dinner" they report:
      | who | seq | told           |
      | Dan | 1   | ROOM_NOT_FOUND |
    And in "Nowhere" they report:
      | who | seq | told           |
      | Dan | 1   | ROOM_NOT_FOUND |
    And Ann finds these reports of "Lunch":
      | seq | reporter | reason | settled |

  Scenario: The rest of the room learns nothing of it
    Given Dan watches "Lunch"
    When in "Lunch" they report:
      | who | seq | told     |
      | Cat | 2   | REPORTED |
    And Ann says "Be nice" in "Lunch"
    Then Dan has seen live:
      | rev | seq | who | says    |
      | 4   | 4   | Ann | Be nice |

  Scenario: In a direct room the administrator looks after it
    Given Root is the administrator
    And Cat has opened a direct room with Dan
    And in the room they say:
      | who | says    | seq |
      | Dan | Stupid! | 1   |
    When in the room they report:
      | who | seq | reason     | told     |
      | Cat | 1   | He is rude | REPORTED |
    Then Root has these notices of the room:
      | kind   | seq |
      | REPORT | 1   |
    And Root finds these reports of the room:
      | seq | reporter | reason     | settled |
      | 1   | Cat      | He is rude |         |
    And whoever wants the reports of the room is told:
      | who | told           |
      | Cat | ROLE_TOO_LOW   |
      | Dan | ROLE_TOO_LOW   |
      | Eve | ROOM_NOT_FOUND |
    When in the room reports are settled:
      | who  | reporter | seq | told |
      | Root | Cat      | 1   | DONE |
    Then Root finds these reports of the room:
      | seq | reporter | reason     | settled |
      | 1   | Cat      | He is rude | settled |

  Scenario: Whoever only reads the room of an auction reports, too
    Given Eve auctions a lot by OPEN bidding
    And Dan joins the room
    And Dan says "It is a fake!" in the room
    When in the room they report:
      | who | seq | reason | told     |
      | Cat | 2   | Lies   | REPORTED |
    Then Eve finds these reports of the room:
      | seq | reporter | reason | settled |
      | 2   | Cat      | Lies   |         |

  Scenario: Of whoever is erased no reason is left
    Given in "Lunch" they report:
      | time     | who | seq | reason     | told     |
      | 12:00:01 | Cat | 2   | He is rude | REPORTED |
      | 12:00:02 | Ben | 2   | So he is   | REPORTED |
    When people are erased:
      | who | password           | told   |
      | Cat | Cat's own password | ERASED |
    Then Ann finds these reports of "Lunch":
      | seq | reporter | reason   | settled |
      | 2   | Ben      | So he is |         |
      | 2   | Cat      |          |         |

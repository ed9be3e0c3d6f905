Feature: Erasing a person
  Who wants to be forgotten leaves places in talk, and an id there, and nothing else.

  Background:
    Given Ann, Ben and Cat have signed up

  Scenario: What was said is gone, and its places are not
    Given Ann has made the group "Lunch" with Ben
    And Ann has uploaded "cat.png", which is picture
    And in "Lunch" they say:
      | who | says        | files   | seq |
      | Ann | I am Ann    |         | 1   |
      | Ben | I know      |         | 2   |
      | Ann | This is me! | cat.png | 3   |
    And Ben watches "Lunch"
    When people are erased:
      | who | password           | told   |
      | Ann | Ann's own password | ERASED |
    Then Ben reads in "Lunch":
      | seq | who | says           | files |
      | 1   | Ann | (deleted)      |       |
      | 2   | Ben | I know         |       |
      | 3   | Ann | (deleted)      |       |
      | 4   |     | LEAVE Ann      |       |
      | 5   |     | ROLE Ben OWNER |       |
    And Ben has seen live:
      | seq | who | says           |
      | 4   |     | LEAVE Ann      |
      | 5   |     | ROLE Ben OWNER |
      | 1   | Ann | (deleted)      |
      | 3   | Ann | (deleted)      |
    And "Lunch" has these members:
      | who | role  |
      | Ben | OWNER |
    And whoever wants a file gets:
      | who | file    | gets                 |
      | Ben | cat.png | ATTACHMENT_NOT_FOUND |

  Scenario: In a direct room, too
    Given Ann has opened a direct room with Ben
    And in the room they say:
      | who | says  | seq |
      | Ann | Hello | 1   |
      | Ben | Yes?  | 2   |
    When people are erased:
      | who | password           | told   |
      | Ann | Ann's own password | ERASED |
    Then Ben reads in the room:
      | seq | who | says      |
      | 1   | Ann | (deleted) |
      | 2   | Ben | Yes?      |

  Scenario: Nobody logs in any more, and others may have the address
    Given Ann has logged in on "the phone"
    When people are erased:
      | who | password           | told   |
      | Ann | Ann's own password | ERASED |
    Then "the phone" is out
    And people who log in are told:
      | e-mail          | password           | told            |
      | ann@example.org | Ann's own password | BAD_CREDENTIALS |
    And people sign up:
      | e-mail          | nickname | told      |
      | ann@example.org | Annie    | SIGNED UP |

  Scenario: It takes the password
    When people are erased:
      | who | password             | told             |
      | Ann | Ben's own password   | BAD_CREDENTIALS  |
      | Ann |                      | INVALID password |
      | Ann | short                | INVALID password |
    Then people who log in are told:
      | e-mail          | password           | told |
      | ann@example.org | Ann's own password | Ann  |

  Scenario: Friends have one friend less
    Given friends are made and lost:
      | who | does    | whom | told     |
      | Ann | invites | Ben  | PENDING  |
      | Ben | accepts | Ann  | ACCEPTED |
      | Ann | invites | Cat  | PENDING  |
    When people are erased:
      | who | password           | told   |
      | Ann | Ann's own password | ERASED |
    Then Ben and Cat soon have no connections

  Scenario: Not while selling or leading
    Given Ann auctions a lot by OPEN bidding
    And the bidding goes:
      | bidder | bids | told    |
      | Ben    | 1000 | LEADING |
      | Cat    | 1100 | LEADING |
    Then people are erased:
      | who | password           | told             |
      | Ann | Ann's own password | BOUND_BY_AUCTION |
      | Cat | Cat's own password | BOUND_BY_AUCTION |
      | Ben | Ben's own password | ERASED           |

  Scenario: Not who looks after all of it
    Given Root is the administrator
    Then people are erased:
      | who  | password       | told                |
      | Root | battery staple | ADMINISTRATOR_STAYS |

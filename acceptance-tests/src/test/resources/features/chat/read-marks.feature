Feature: Read marks
  How far people have come, and how much they have not read.

  Background:
    Given Ann, Ben and Cat have signed up
    And Ann has made the group "Lunch" with Ben

  Scenario: What others said is unread until it is read
    Given in "Lunch" they say:
      | who | says  |
      | Ann | One   |
      | Ann | Two   |
      | Ann | Three |
    Then in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ann | 3          | 0      |
      | Ben | 0          | 3      |
    When in "Lunch" they mark as read:
      | who | up to | told |
      | Ben | 2     | OK   |
    Then in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ben | 2          | 1      |

  Scenario: Who says something has read what was said before
    Given in "Lunch" they say:
      | who | says  |
      | Ann | One   |
      | Ann | Two   |
      | Ben | Three |
      | Ann | Four  |
    Then in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ann | 4          | 0      |
      | Ben | 3          | 1      |

  Scenario: A mark never falls
    Given in "Lunch" they say:
      | who | says  |
      | Ann | One   |
      | Ann | Two   |
      | Ann | Three |
    When in "Lunch" they mark as read:
      | who | up to | told |
      | Ben | 3     | OK   |
      | Ben | 1     | OK   |
      | Ben | 0     | OK   |
    Then in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ben | 3          | 0      |

  Scenario: A mark does not fall when the message that moved it is deleted
    Given in "Lunch" they say:
      | who | says  |
      | Ann | One   |
      | Ann | Two   |
      | Ben | Three |
    When in "Lunch" they delete:
      | who | seq | told     |
      | Ben | 3   | RECORDED |
    Then in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ben | 3          | 0      |

  Scenario: Nobody has read what was not said yet
    Given in "Lunch" they say:
      | who | says |
      | Ann | One  |
    When in "Lunch" they mark as read:
      | who | up to | told             |
      | Ben | 2     | READ_BEYOND_HEAD |
      | Ben | 1     | OK               |
      | Ben | -1    | INVALID seq      |
      | Cat | 1     | ROOM_NOT_FOUND   |
    And in "Lunch" it has reached:
      | who | up to | told             |
      | Ann | 2     | READ_BEYOND_HEAD |
      | Ann | 1     | OK               |
    Then in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ben | 1          | 0      |

  Scenario: What has reached a device is not read yet
    Given in "Lunch" they say:
      | who | says |
      | Ann | One  |
    When in "Lunch" it has reached:
      | who | up to | told |
      | Ben | 1     | OK   |
    Then in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ben | 0          | 1      |

  Scenario: What is deleted and what nobody said is not unread
    Given in "Lunch" they say:
      | who | says |
      | Ann | One  |
      | Ann | Two  |
    And Cat joins "Lunch"
    And in "Lunch" they delete:
      | who | seq | told     |
      | Ann | 1   | RECORDED |
    Then in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ben | 0          | 1      |
      | Cat | 2          | 0      |

  Scenario: An edit makes nothing unread again
    Given in "Lunch" they say:
      | who | says |
      | Ann | One  |
    And in "Lunch" they mark as read:
      | who | up to | told |
      | Ben | 1     | OK   |
    When in "Lunch" they edit:
      | who | seq | having seen | into | told     |
      | Ann | 1   | 1           | Won  | RECORDED |
    Then in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ben | 1          | 0      |

  Scenario: Unread is counted up to 999
    Given Ann has said 1000 things in "Lunch", in any order
    Then in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ben | 0          | 999    |
    When in "Lunch" they mark as read:
      | who | up to | told |
      | Ben | 2     | OK   |
    Then in "Lunch" they have come so far:
      | who | read up to | unread |
      | Ben | 2          | 998    |

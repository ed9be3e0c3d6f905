Feature: Searching
  What was said is found by any part of its words, by those who may read it.

  Background:
    Given Ann, Ben and Cat have signed up
    And Cat has made the group "Auctions" with Ann
    And Ann has opened a direct room with Ben
    When in "Auctions" they say:
      | time     | who | says                     |
      | 12:00:01 | Cat | 온라인경매장에서 만나요  |
      | 12:00:02 | Ann | Going ONCE, going twice  |
      | 12:00:03 | Cat | 100% sold 🔨             |
    And in "Ann and Ben" they say:
      | time     | who | says                     |
      | 12:00:04 | Ben | 경매 끝났어?             |
      | 12:00:05 | Ann | Not once did Cat bid     |

  Scenario: In all rooms, the latest first
    Then people search:
      | who | for         | in          | finds                     |
      | Ann | 경매        |             | Ann and Ben 1, Auctions 1 |
      | Ann | once        |             | Ann and Ben 2, Auctions 2 |
      | Ann | GOING  T    |             | Auctions 2                |
      | Ann | d 🔨        |             | Auctions 3                |
      | Ann | 100%        |             | Auctions 3                |
      | Ann | 경매장      |             | Auctions 1                |
      | Ann | 1__%        |             |                           |
      | Ann | 경매        | Auctions    | Auctions 1                |
      | Ann | 경매        | Ann and Ben | Ann and Ben 1             |

  Scenario: Nobody finds what they may not read
    Then people search:
      | who | for  | in          | finds          |
      | Ben | once |             | Ann and Ben 2  |
      | Cat | 경매 |             | Auctions 1     |
      | Cat | 경매 | Ann and Ben | ROOM_NOT_FOUND |
      | Ben | 경매 | Auctions    | ROOM_NOT_FOUND |
      | Ben | 경매 | Nowhere     | ROOM_NOT_FOUND |
    When Ben joins "Auctions"
    And in "Auctions" they say:
      | time     | who | says       |
      | 12:00:06 | Cat | Once more? |
    Then people search:
      | who | for  | in       | finds                     |
      | Ben | once |          | Auctions 5, Ann and Ben 2 |
      | Ben | sold | Auctions |                           |
    When Ann leaves "Auctions"
    Then people search:
      | who | for  | in       | finds          |
      | Ann | once |          | Ann and Ben 2  |
      | Ann | once | Auctions | ROOM_NOT_FOUND |

  Scenario: What was said otherwise or taken back is not found as it was
    When in "Auctions" they edit:
      | who | seq | having seen | into        |
      | Cat | 1   | 1           | 온라인 장터 |
    And in "Auctions" they delete:
      | who | seq |
      | Ann | 2   |
    Then people search:
      | who | for  | in | finds         |
      | Ann | 경매 |    | Ann and Ben 1 |
      | Ann | 장터 |    | Auctions 1    |
      | Ann | once |    | Ann and Ben 2 |

  Scenario: Whom one blocks is found only where the two are alone
    When Ann blocks Ben
    And Ann blocks Cat
    Then people search:
      | who | for  | in       | finds         |
      | Ann | 경매 |          | Ann and Ben 1 |
      | Ann | sold | Auctions |               |
      | Ann | once | Auctions | Auctions 2    |

  Scenario: What is not searched for
    Then people search:
      | who | for | in | finds     |
      | Ann | a   |    | INVALID q |

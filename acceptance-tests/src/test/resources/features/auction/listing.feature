@exact-time
Feature: Looking for auctions
  Soonest end first, by status, by seller, and by a part of the title.

  Background:
    Given Sue, Tom and Ann have signed up

  Scenario: By status, seller and title
    Given these lots:
      | seller | title       | opens    | closes   | draft |
      | Sue    | Green vase  | 12:00:00 | 12:30:00 |       |
      | Sue    | Red VASE    | 12:00:00 | 12:10:00 |       |
      | Tom    | Green lamp  | 12:20:00 | 12:40:00 |       |
      | Sue    | Secret vase | 12:00:00 | 12:50:00 | yes   |
    Then whoever looks for auctions finds:
      | who | status    | seller | title | finds                            |
      | Ann |           | Sue    |       | Red VASE, Green vase             |
      | Ann |           | Tom    |       | Green lamp                       |
      | Ann | OPEN      | Sue    |       | Red VASE, Green vase             |
      | Ann | SCHEDULED | Tom    |       | Green lamp                       |
      | Ann | SCHEDULED | Sue    |       |                                  |
      | Ann |           | Sue    | vase  | Red VASE, Green vase             |
      | Ann |           | Sue    | GREEN | Green vase                       |
      | Ann |           | Tom    | vase  |                                  |
      | Ann | DRAFT     | Sue    |       |                                  |
      | Sue | DRAFT     | Sue    |       | Secret vase                      |
      | Sue | DRAFT     |        |       | Secret vase                      |
      | Tom | DRAFT     |        |       |                                  |
    When it is 12:25:00
    Then whoever looks for auctions finds:
      | who | status | seller | title | finds      |
      | Ann |        | Sue    |       | Green vase |
      | Ann | UNSOLD | Sue    |       | Red VASE   |
      | Ann | OPEN   | Tom    |       | Green lamp |
      | Ann | SOLD   | Sue    |       |            |

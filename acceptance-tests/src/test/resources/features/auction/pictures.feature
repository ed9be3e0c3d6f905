Feature: Pictures of lots
  A seller shows what is for sale: the pictures are the first message in the lot's room.

  Background:
    Given Sue, Tom and Ann have signed up
    And Sue has uploaded "front.png", which is picture
    And Sue has uploaded "back.png", which is picture

  Scenario: Whoever may see the lot sees its pictures
    When these lots are shown:
      | seller | title | pictures           | told   |
      | Sue    | Vase  | front.png back.png | OPENED |
      | Sue    | Jug   |                    | OPENED |
    Then whoever looks at a lot sees:
      | who | title | pictures           |
      | Ann | Vase  | front.png back.png |
      | Sue | Jug   |                    |
    And whoever wants a file gets:
      | who | file      | gets      |
      | Ann | front.png | its bytes |
      | Tom | back.png  | its bytes |
    And Ann reads in "Vase":
      | seq | who | says | files              |
      | 1   | Sue |      | front.png back.png |
    And Ann reads nothing in "Jug"

  Scenario: Pictures are pictures, the seller's own, and of one lot
    Given Sue has uploaded "list.txt", which is words
    And Tom has uploaded "lamp.png", which is picture
    When these lots are shown:
      | seller | title | pictures            | told                 |
      | Sue    | Vase  | front.png list.txt  | NOT_AN_IMAGE         |
      | Sue    | Vase  | front.png lamp.png  | ATTACHMENT_NOT_FOUND |
      | Sue    | Vase  | front.png nothing   | ATTACHMENT_NOT_FOUND |
      | Sue    | Vase  | front.png front.png | INVALID imageIds     |
      | Sue    | Vase  | front.png           | OPENED               |
      | Sue    | Jug   | front.png           | ATTACHMENT_NOT_FOUND |
      | Sue    | Jug   | back.png            | OPENED               |

  Scenario: Whoever takes the message back takes the pictures away
    Given these lots are shown:
      | seller | title | pictures  | told   |
      | Sue    | Vase  | front.png | OPENED |
    When in "Vase" they delete:
      | who | seq | told     |
      | Sue | 1   | RECORDED |
    Then whoever wants a file gets:
      | who | file      | gets                 |
      | Ann | front.png | ATTACHMENT_NOT_FOUND |
      | Sue | front.png | ATTACHMENT_NOT_FOUND |

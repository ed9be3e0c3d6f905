Feature: Attachments
  Files are uploaded first, and then given to a message.

  Background:
    Given Ann, Ben and Cat have signed up

  Scenario: What is said to be an image must be one
    When these files are uploaded:
      | who | name     | declared   | bytes   | type      | told         |
      | Ann | cat.png  | image/png  | picture | image/png | UPLOADED     |
      | Ann | cat.txt  | text/plain | picture | image/png | UPLOADED     |
      | Ann | dog.png  | image/png  | program |           | NOT_AN_IMAGE |
      | Ann | dog.jpeg |            | program |           | NOT_AN_IMAGE |
      | Ann | dog      | image/gif  | words   |           | NOT_AN_IMAGE |
      | Ann | dog.exe  |            | program |           | UPLOADED     |

  Scenario: Files have a name, some bytes and not too many of them
    When these files are uploaded:
      | who | name      | bytes   | told                 |
      | Ann | a.txt     | words   | UPLOADED             |
      | Ann | b/a.txt   | words   | INVALID name         |
      | Ann | ..        | words   | INVALID name         |
      | Ann | empty.txt | nothing | INVALID file         |
      | Ann | large     | 10MiB   | UPLOADED             |
      | Ann | larger    | 11MiB   | ATTACHMENT_TOO_LARGE |

  Scenario: What no message has is nobody's but the uploader's
    Given Ann has uploaded "cat.png", which is picture
    Then whoever wants a file gets:
      | who | file    | gets                 |
      | Ann | cat.png | its bytes            |
      | Ben | cat.png | ATTACHMENT_NOT_FOUND |
      | Ann | nothing | ATTACHMENT_NOT_FOUND |

  Scenario: A message has files, for those who may see it
    Given Ann has made the group "Lunch" with Ben
    And Ann has uploaded "cat.png", which is picture
    And Ann has uploaded "menu.txt", which is words
    And Ben watches "Lunch"
    When in "Lunch" they say:
      | who | says  | files            | told     |
      | Ann | Look! | cat.png menu.txt | RECORDED |
    Then Ben has seen live:
      | seq | who | says  | files            |
      | 1   | Ann | Look! | cat.png menu.txt |
    And Ben reads in "Lunch":
      | seq | who | says  | files            |
      | 1   | Ann | Look! | cat.png menu.txt |
    And whoever wants a file gets:
      | who | file     | gets                 |
      | Ann | cat.png  | its bytes            |
      | Ben | cat.png  | its bytes            |
      | Ben | menu.txt | its bytes            |
      | Cat | cat.png  | ATTACHMENT_NOT_FOUND |

  Scenario: A file says enough
    Given Ann has made the group "Lunch" with Ben
    And Ann has uploaded "cat.png", which is picture
    When in "Lunch" they say:
      | who | says | files   | told            |
      | Ann |      | cat.png | RECORDED        |
      | Ann |      |         | INVALID content |
    And in "Lunch" they edit:
      | who | seq | into    | having seen | told            |
      | Ann | 1   |         | 1           | INVALID content |
      | Ann | 1   | My cat! | 1           | RECORDED        |
    Then Ben reads in "Lunch":
      | seq | who | says    | files   |
      | 1   | Ann | My cat! | cat.png |

  Scenario: A file belongs to one message of whoever uploaded it
    Given Ann has made the group "Lunch" with Ben
    And Ann has made the group "Dinner" with Ben
    And Ann has uploaded "cat.png", which is picture
    And Ann has uploaded "dog.png", which is picture
    When in "Lunch" they say:
      | who | says  | key | files           | told                 |
      | Ben | Mine! |     | cat.png         | ATTACHMENT_NOT_FOUND |
      | Ann | Look! | one | cat.png         | RECORDED             |
      | Ann | Look! | one | cat.png         | REPEAT               |
      | Ann | Look! | one | dog.png         | KEY_REUSED           |
      | Ann | Look! | one |                 | KEY_REUSED           |
      | Ann | Look! | two | cat.png         | ATTACHMENT_NOT_FOUND |
      | Ann | Look! | two | dog.png cat.png | ATTACHMENT_NOT_FOUND |
      | Ann | Look! | two | nothing         | ATTACHMENT_NOT_FOUND |
      | Ann | Look! | two | dog.png dog.png | INVALID attachmentIds |
      | Ann | Look! | two | dog.png         | RECORDED             |
    And in "Dinner" they say:
      | who | says  | key | files   | told                 |
      | Ann | Look! | one | cat.png | ATTACHMENT_NOT_FOUND |
    Then Ann reads nothing in "Dinner"

  Scenario: What is deleted takes its files along
    Given Ann has made the group "Lunch" with Ben
    And Ann has uploaded "cat.png", which is picture
    And Ann has uploaded "dog.png", which is picture
    And in "Lunch" they say:
      | who | says  | key | files   | told     |
      | Ann | Look! | one | cat.png | RECORDED |
      | Ann | Look! | two | dog.png | RECORDED |
    When in "Lunch" they delete:
      | who | seq | told     |
      | Ann | 1   | RECORDED |
      | Ann | 1   | REPEAT   |
    Then whoever wants a file gets:
      | who | file    | gets                 |
      | Ann | cat.png | ATTACHMENT_NOT_FOUND |
      | Ben | cat.png | ATTACHMENT_NOT_FOUND |
      | Ben | dog.png | its bytes            |
    And Ben reads in "Lunch":
      | seq | who | says      | files   |
      | 1   | Ann | (deleted) |         |
      | 2   | Ann | Look!     | dog.png |
    And in "Lunch" they say:
      | who | says  | key | files   | told                 |
      | Ann | Look! | one | cat.png | REPEAT               |
      | Ann | Look! |     | cat.png | ATTACHMENT_NOT_FOUND |

  Scenario: Whoever has left, or came later, has nothing of it
    Given Ann has made the group "Lunch" with Ben
    And Ann has uploaded "cat.png", which is picture
    And in "Lunch" they say:
      | who | says  | files   | told     |
      | Ann | Look! | cat.png | RECORDED |
    When Cat joins "Lunch"
    And Ben leaves "Lunch"
    Then whoever wants a file gets:
      | who | file    | gets                 |
      | Ann | cat.png | its bytes            |
      | Ben | cat.png | ATTACHMENT_NOT_FOUND |
      | Cat | cat.png | ATTACHMENT_NOT_FOUND |

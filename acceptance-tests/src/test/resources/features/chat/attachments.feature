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

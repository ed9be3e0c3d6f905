Feature: Sending messages
  Every message has a place in its room, and everybody sees the same places.

  Background:
    Given Ann, Ben and Cat have signed up

  Scenario: A conversation
    Given Ann has opened a direct room with Ben
    And Ann and Ben watch the room
    When in the room they say:
      | who | says             | told     | seq | rev |
      | Ann | Still for sale?  | RECORDED | 1   | 1   |
      | Ben | It is            | RECORDED | 2   | 2   |
      | Ben | Come and see it  | RECORDED | 3   | 3   |
      | Ann | Tomorrow at six? | RECORDED | 4   | 4   |
    Then Ann and Ben read in the room:
      | seq | who | says             |
      | 1   | Ann | Still for sale?  |
      | 2   | Ben | It is            |
      | 3   | Ben | Come and see it  |
      | 4   | Ann | Tomorrow at six? |
    And Ann and Ben have seen live:
      | seq | rev | who | says             |
      | 1   | 1   | Ann | Still for sale?  |
      | 2   | 2   | Ben | It is            |
      | 3   | 3   | Ben | Come and see it  |
      | 4   | 4   | Ann | Tomorrow at six? |

  Scenario: Each room counts for itself
    Given Ann has made the group "Lunch" with Ben
    And Ann has made the group "Dinner" with Ben
    When in "Lunch" they say:
      | who | says  | seq | rev |
      | Ann | Pizza | 1   | 1   |
      | Ben | Salad | 2   | 2   |
    And in "Dinner" they say:
      | who | says | seq | rev |
      | Ann | Soup | 1   | 1   |
    Then Ben reads in "Dinner":
      | seq | who | says |
      | 1   | Ann | Soup |

  Scenario: All at once, and still one order
    Given Ann has made the group "Lunch" with Ben and Cat
    When Ann, Ben and Cat say 60 things each at once in "Lunch"
    Then Ann, Ben and Cat read 180 entries in "Lunch", numbered without a gap, in one order
    And there, what Ann said stands in the order in which it was said
    And there, what Ben said stands in the order in which it was said
    And there, what Cat said stands in the order in which it was said

  Scenario: What may be said
    Given Ann has opened a direct room with Ben
    Then Ann may say in the room:
      | text                             | told            |
      | Hello                            | RECORDED        |
      | 안녕하세요                       | RECORDED        |
      | <U+0020><U+0020>as typed<U+0009> | RECORDED        |
      | one<U+000A>two<U+0009>three      | RECORDED        |
      | <1 x U+1F600>                    | RECORDED        |
      | <U+1F468><U+200D><U+1F469>       | RECORDED        |
      | e<U+0301> is not <U+00E9>        | RECORDED        |
      | <U+202E>backwards                | RECORDED        |
      | <4000 x a>                       | RECORDED        |
      | <4000 x U+1F600>                 | RECORDED        |
      | <12384 x U+0020><4000 x a>       | RECORDED        |
      |                                  | INVALID content |
      | <3 x U+0020>                     | INVALID content |
      | <U+000A>                         | INVALID content |
      | <U+3000>                         | INVALID content |
      | <4001 x a>                       | INVALID content |
      | <4001 x U+1F600>                 | INVALID content |
      | <12385 x U+0020><4000 x a>       | INVALID content |
      | a<U+0000>b                       | INVALID content |
      | a<U+0007>b                       | INVALID content |
      | a<U+000D>b                       | INVALID content |
      | a<U+007F>b                       | INVALID content |
      | a<U+0085>b                       | INVALID content |
      | a<U+D83D>b                       | INVALID content |
      | a<U+DE00>b                       | INVALID content |
      | <U+DE00><U+D83D>                 | INVALID content |

  Scenario: What is refused takes no place
    Given Ann has opened a direct room with Ben
    When in the room they say:
      | who | says   | told           | seq |
      | Ann | First  | RECORDED       | 1   |
      | Cat | Hello? | ROOM_NOT_FOUND |     |
      | Ann | Second | RECORDED       | 2   |
    Then Ben reads in the room:
      | seq | who | says   |
      | 1   | Ann | First  |
      | 2   | Ann | Second |

Feature: History
  What was said is read page by page, in either direction.

  Background:
    Given Ann and Ben have signed up
    And Ann has opened a direct room with Ben

  Scenario: Pages
    Given Ann has said 12 things in the room
    Then pages of the room look to Ben like this:
      | direction | place | size | seqs                       | more | next |
      | before    |       | 5    | 12 11 10 9 8               | yes  | 8    |
      | before    | 8     | 5    | 7 6 5 4 3                  | yes  | 3    |
      | before    | 3     | 5    | 2 1                        | no   |      |
      | before    | 1     | 5    |                            | no   |      |
      | before    | 100   | 2    | 12 11                      | yes  | 11   |
      | before    |       | 12   | 12 11 10 9 8 7 6 5 4 3 2 1 | no   |      |
      | after     | 0     | 5    | 1 2 3 4 5                  | yes  | 5    |
      | after     | 5     | 5    | 6 7 8 9 10                 | yes  | 10   |
      | after     | 10    | 5    | 11 12                      | no   |      |
      | after     | 12    | 5    |                            | no   |      |
      | around    | 6     | 5    | 4 5 6 7 8                  | yes  | 8    |
      | around    | 6     | 4    | 4 5 6 7                    | yes  | 7    |
      | around    | 6     | 1    | 6                          | yes  | 6    |
      | around    | 1     | 5    | 1 2 3 4 5                  | yes  | 5    |
      | around    | 12    | 5    | 10 11 12                   | no   |      |

  Scenario: At most 100 at a time
    Given Ann has said 101 things in the room
    Then pages of the room look to Ben like this:
      | direction | place | size | more | next | told         |
      | before    |       | 100  | yes  | 2    |              |
      | before    |       | 101  | yes  | 2    |              |
      | after     | 0     | 1000 | yes  | 100  |              |
      | before    |       | 0    |      |      | INVALID size |

  Scenario: A room in which nothing was said
    Then pages of the room look to Ben like this:
      | direction | place | size | seqs | more | next |
      | before    |       | 5    |      | no   |      |
      | after     | 0     | 5    |      | no   |      |
      | around    | 1     | 5    |      | no   |      |

Feature: Mentions
  A message may be meant for some of the members in particular.

  Background:
    Given Ann, Ben, Cat and Dan have signed up
    And Ann has made the group "Lunch" with Ben and Cat

  Scenario: Everybody sees who is meant
    Given Ben watches "Lunch"
    When in "Lunch" they say:
      | who | says                | mentions    | told     |
      | Ann | Pizza, you two?     | Ben Cat Ben | RECORDED |
      | Ben | I think I pass      | Ben         | RECORDED |
    Then Ben has seen live:
      | seq | who | says            | mentions |
      | 1   | Ann | Pizza, you two? | Ben Cat  |
      | 2   | Ben | I think I pass  | Ben      |
    And Cat reads in "Lunch":
      | seq | who | says            | mentions |
      | 1   | Ann | Pizza, you two? | Ben Cat  |
      | 2   | Ben | I think I pass  | Ben      |

  Scenario: Only members are meant
    When in "Lunch" they say:
      | who | says  | mentions   | told               |
      | Ann | Dan?  | Dan        | MENTION_NOT_MEMBER |
      | Ann | Who?  | Nobody     | MENTION_NOT_MEMBER |
      | Ann | Both? | Ben Nobody | MENTION_NOT_MEMBER |
    Then Ann reads nothing in "Lunch"

  Scenario: A repeat means the same people, and nothing is left of what is deleted
    When in "Lunch" they say:
      | who | says | key | mentions | told       |
      | Ann | Tea? | a   | Ben      | RECORDED   |
      | Ann | Tea? | a   | Ben      | REPEAT     |
      | Ann | Tea? | a   |          | KEY_REUSED |
      | Ann | Tea? | a   | Cat      | KEY_REUSED |
    And in "Lunch" they edit:
      | who | seq | having seen | into    | told     |
      | Ann | 1   | 1           | Coffee? | RECORDED |
    Then Cat reads in "Lunch":
      | seq | who | says    | mentions |
      | 1   | Ann | Coffee? | Ben      |
    When in "Lunch" they delete:
      | who | seq | told     |
      | Ann | 1   | RECORDED |
    Then Cat reads in "Lunch":
      | seq | who | says      | mentions |
      | 1   | Ann | (deleted) |          |

Feature: Sending a message again
  Who got no answer sends the same message under the same key again, as often as need be: it is one
  message, and the answer is the first one.

  Background:
    Given Ann, Ben and Cat have signed up
    And Ann has made the group "Lunch" with Ben and Cat

  Scenario: The same message again
    Given Ben watches "Lunch"
    When in "Lunch" they say:
      | key | who | says   | told     | seq | rev |
      | k1  | Ann | Pizza? | RECORDED | 1   | 1   |
      | k2  | Ben | Sure   | RECORDED | 2   | 2   |
      | k1  | Ann | Pizza? | REPEAT   | 1   | 1   |
      | k1  | Ann | Pizza? | REPEAT   | 1   | 1   |
      | k3  | Ann | When?  | RECORDED | 3   | 3   |
    Then Cat reads in "Lunch":
      | seq | who | says   |
      | 1   | Ann | Pizza? |
      | 2   | Ben | Sure   |
      | 3   | Ann | When?  |
    And Ben has seen live:
      | seq | rev | who | says   |
      | 1   | 1   | Ann | Pizza? |
      | 2   | 2   | Ben | Sure   |
      | 3   | 3   | Ann | When?  |

  Scenario: 100 times at once
    Given Ann and Ben watch "Lunch"
    When Ann sends "Pizza?" as message k1 100 times at once to "Lunch"
    Then every answer names seq 1 and rev 1, and all but one call it a repeat
    When Ben says "Sure" in "Lunch"
    Then Ann and Ben have seen live:
      | seq | rev | who | says   |
      | 1   | 1   | Ann | Pizza? |
      | 2   | 2   | Ben | Sure   |
    And Cat reads in "Lunch":
      | seq | who | says   |
      | 1   | Ann | Pizza? |
      | 2   | Ben | Sure   |

  Scenario: Other words under a key that was used
    When in "Lunch" they say:
      | key | who | says           | told       | seq | rev |
      | k1  | Ann | Pizza?         | RECORDED   | 1   | 1   |
      | k1  | Ann | Pizza          | KEY_REUSED |     |     |
      | k1  | Ann | pizza?         | KEY_REUSED |     |     |
      | k1  | Ann | Pizza?<U+0020> | KEY_REUSED |     |     |
      | k1  | Ann | Pizza?         | REPEAT     | 1   | 1   |
    Then Ben reads in "Lunch":
      | seq | who | says   |
      | 1   | Ann | Pizza? |

  Scenario: A key is the sender's own, in one room
    Given Ann has made the group "Dinner" with Ben
    When in "Lunch" they say:
      | key | who | says   | told     | seq |
      | k1  | Ann | Pizza? | RECORDED | 1   |
      | k1  | Ben | Pizza? | RECORDED | 2   |
      | k1  | Cat | Salad! | RECORDED | 3   |
    And in "Dinner" they say:
      | key | who | says  | told     | seq |
      | k1  | Ann | Soup? | RECORDED | 1   |

  Scenario: Without a key, the same words are another message
    When in "Lunch" they say:
      | who | says | told     | seq |
      | Ann | No   | RECORDED | 1   |
      | Ann | No   | RECORDED | 2   |

  Scenario: After an edit, the first words are still the ones that count
    When in "Lunch" they say:
      | key | who | says   | told     | seq | rev |
      | k1  | Ann | Pizza? | RECORDED | 1   | 1   |
    And in "Lunch" they edit:
      | who | seq | having seen | into   | told     | rev |
      | Ann | 1   | 1           | Salad? | RECORDED | 2   |
    And in "Lunch" they say:
      | key | who | says   | told       | seq | rev |
      | k1  | Ann | Pizza? | REPEAT     | 1   | 1   |
      | k1  | Ann | Salad? | KEY_REUSED |     |     |
    Then Ben reads in "Lunch":
      | seq | who | says   |
      | 1   | Ann | Salad? |

  Scenario: After deleting, nobody remembers the words: any repeat gets the first answer
    When in "Lunch" they say:
      | key | who | says   | told     | seq | rev |
      | k1  | Ann | Pizza? | RECORDED | 1   | 1   |
    And in "Lunch" they delete:
      | who | seq | told     | rev |
      | Ann | 1   | RECORDED | 2   |
    And in "Lunch" they say:
      | key | who | says   | told   | seq | rev |
      | k1  | Ann | Pizza? | REPEAT | 1   | 1   |
      | k1  | Ann | Salad? | REPEAT | 1   | 1   |
    Then Ben reads in "Lunch":
      | seq | who | says      |
      | 1   | Ann | (deleted) |

  Scenario: What became of it can be asked
    Given in "Lunch" they say:
      | key | who | says   | seq | rev |
      | k1  | Ben | Hungry | 1   | 1   |
      | k2  | Ann | Pizza? | 2   | 2   |
    And in "Lunch" they edit:
      | who | seq | having seen | into   | rev |
      | Ann | 2   | 2           | Salad? | 3   |
    Then in "Lunch" these outcomes are found:
      | who | key | seq | rev |
      | Ben | k1  | 1   | 1   |
      | Ann | k2  | 2   | 2   |
      | Ann | k1  |     |     |
      | Ben | k3  |     |     |

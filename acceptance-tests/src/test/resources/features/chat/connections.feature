Feature: Connections
  People become friends: one invites by the other's code, and the other accepts.

  Background:
    Given Ann, Ben and Cat have signed up

  Scenario: Invited, accepted, ended and begun anew
    Given Ann and Ben listen for connections
    When friends are made and lost:
      | who | does        | whom | told         |
      | Ann | invites     | Ben  | PENDING      |
      | Ben | accepts     | Ann  | ACCEPTED     |
      | Ann | disconnects | Ben  | DISCONNECTED |
      | Ben | invites     | Ann  | PENDING      |
      | Ann | rejects     | Ben  | REJECTED     |
    Then Ann has heard of these connections:
      | with | status       | invited by | changed by |
      | Ben  | PENDING      | Ann        | Ann        |
      | Ben  | ACCEPTED     | Ann        | Ben        |
      | Ben  | DISCONNECTED | Ann        | Ann        |
      | Ben  | PENDING      | Ben        | Ben        |
      | Ben  | REJECTED     | Ben        | Ann        |
    And Ben has heard of these connections:
      | with | status       | invited by | changed by |
      | Ann  | PENDING      | Ann        | Ann        |
      | Ann  | ACCEPTED     | Ann        | Ben        |
      | Ann  | DISCONNECTED | Ann        | Ann        |
      | Ann  | PENDING      | Ben        | Ben        |
      | Ann  | REJECTED     | Ben        | Ann        |

  Scenario: What was done before is done
    When friends are made and lost:
      | who | does        | whom | told         |
      | Ann | invites     | Ben  | PENDING      |
      | Ann | invites     | Ben  | PENDING      |
      | Ben | accepts     | Ann  | ACCEPTED     |
      | Ben | accepts     | Ann  | ACCEPTED     |
      | Ann | invites     | Ben  | ACCEPTED     |
      | Ben | disconnects | Ann  | DISCONNECTED |
      | Ann | disconnects | Ben  | DISCONNECTED |
      | Cat | invites     | Ann  | PENDING      |
      | Ann | rejects     | Cat  | REJECTED     |
      | Ann | rejects     | Cat  | REJECTED     |

  Scenario: Whoever invites one by whom he is invited accepts
    Given Ben listens for connections
    When friends are made and lost:
      | who | does    | whom | told     |
      | Ann | invites | Ben  | PENDING  |
      | Ben | invites | Ann  | ACCEPTED |
    And Ann and Cat invite each other 20 times at once
    Then Ann has these ACCEPTED connections:
      | with |
      | Ben  |
      | Cat  |
    And Ben has heard of these connections:
      | with | status   | invited by | changed by |
      | Ann  | PENDING  | Ann        | Ann        |
      | Ann  | ACCEPTED | Ann        | Ben        |

  Scenario: A no stands until whoever said it asks
    When friends are made and lost:
      | who | does    | whom | told                |
      | Ann | invites | Ben  | PENDING             |
      | Ben | rejects | Ann  | REJECTED            |
      | Ann | invites | Ben  | CONNECTION_REJECTED |
      | Ben | invites | Ann  | PENDING             |
      | Ann | accepts | Ben  | ACCEPTED            |

  Scenario: What cannot be done
    When friends are made and lost:
      | who | does        | whom   | told                    |
      | Ann | invites     | Ann    | CONNECTION_WITH_ONESELF |
      | Ann | accepts     | Ben    | CONNECTION_NOT_FOUND    |
      | Ann | rejects     | Nobody | CONNECTION_NOT_FOUND    |
      | Ann | disconnects | Ben    | CONNECTION_NOT_FOUND    |
      | Ann | accepts     | Ann    | CONNECTION_WITH_ONESELF |
      | Ann | invites     | Ben    | PENDING                 |
      | Ann | accepts     | Ben    | NOT_THE_INVITED         |
      | Ann | rejects     | Ben    | NOT_THE_INVITED         |
      | Cat | accepts     | Ann    | CONNECTION_NOT_FOUND    |
      | Ann | disconnects | Ben    | NOT_CONNECTED           |
      | Ben | accepts     | Ann    | ACCEPTED                |
      | Ben | rejects     | Ann    | CONNECTION_NOT_PENDING  |
      | Ben | disconnects | Ann    | DISCONNECTED            |
      | Ben | accepts     | Ann    | CONNECTION_NOT_PENDING  |
    And Ann invites by the code "abcdefghijklmnop" and is told "INVITE_CODE_NOT_FOUND"
    And Ann invites by the code "short" and is told "INVALID inviteCode"
    And Ann invites by the code "<65 x a>" and is told "INVALID inviteCode"
    And Ann invites by the code "with spaces in it" and is told "INVALID inviteCode"

  Scenario: Connections are listed by status
    When friends are made and lost:
      | who | does    | whom | told     |
      | Ann | invites | Ben  | PENDING  |
      | Cat | invites | Ann  | PENDING  |
    Then Ann has these PENDING connections:
      | with | status  | invited by | changed by |
      | Ben  | PENDING | Ann        | Ann        |
      | Cat  | PENDING | Cat        | Cat        |
    And Ann has no ACCEPTED connections
    When friends are made and lost:
      | who | does    | whom | told     |
      | Ben | accepts | Ann  | ACCEPTED |
    Then Ann has these ACCEPTED connections:
      | with | status   | invited by | changed by |
      | Ben  | ACCEPTED | Ann        | Ben        |
    And Ann has these PENDING connections:
      | with | status  | invited by |
      | Cat  | PENDING | Cat        |
    And Cat has no ACCEPTED connections

  Scenario: Codes
    Then every invite code stays, and is somebody's alone

  Scenario: People are found by the beginning of their nicknames
    Given Xanthippe, Xanthos and Xaver have signed up
    Then Ann, searching for people, finds:
      | by     | at most | found                     |
      | Xanth  |         | Xanthippe, Xanthos        |
      | xAN    |         | Xanthippe, Xanthos        |
      | xa     |         | Xanthippe, Xanthos, Xaver |
      | xa     | 2       | Xanthippe, Xanthos        |
      | Xaverl |         |                           |
      | xan%   |         |                           |

Feature: Accounts
  People sign up with an e-mail address and a password, and prove with a token who they are.

  Scenario: Signing up
    When people sign up:
      | e-mail            | password      | nickname | username | told           |
      | ann@example.org   | correct horse | Ann      | ann      | SIGNED UP      |
      | ben@example.org   | correct horse | Ben      |          | SIGNED UP      |
      | ann@example.org   | another horse | Annie    | annie    | EMAIL_TAKEN    |
      | ANN@Example.org   | another horse | Annie    | annie    | EMAIL_TAKEN    |
      | annie@example.org | another horse | Annie    | ann      | USERNAME_TAKEN |
      | annie@example.org | another horse | Ann      | annie    | SIGNED UP      |

  Scenario: What an account needs
    When people sign up:
      | e-mail          | password        | nickname       | username                         | told             |
      | a@b             | <8 x a>         | <30 x a>       | a_.                              | SIGNED UP        |
      | b@b             | <72 x a>        | <30 x U+1F600> | abcdefghijklmnopqrstuvwxyz012345 | INVALID username |
      | not an address  | correct horse   | Ann            | ann                              | INVALID email    |
      | ann@b@c         | correct horse   | Ann            | ann                              | INVALID email    |
      | ann@example.org | <7 x a>         | Ann            | ann                              | INVALID password |
      | ann@example.org | <73 x a>        | Ann            | ann                              | INVALID password |
      | ann@example.org | <25 x U+20AC>   | Ann            | ann                              | INVALID password |
      | ann@example.org | <7 x a><U+0000> | Ann            | ann                              | INVALID password |
      | ann@example.org | correct horse   | <U+0020>       | ann                              | INVALID nickname |
      | ann@example.org | correct horse   | <31 x a>       | ann                              | INVALID nickname |
      | ann@example.org | correct horse   | A<U+000A>nn    | ann                              | INVALID nickname |
      | ann@example.org | correct horse   | Ann            | Ann                              | INVALID username |
      | ann@example.org | correct horse   | Ann            | an                               | INVALID username |
      | ann@example.org | correct horse   | Ann            | ann                              | SIGNED UP        |

  Scenario: Logging in
    Given people sign up:
      | e-mail          | password      | nickname | told      |
      | ann@example.org | correct horse | Ann      | SIGNED UP |
    Then people who log in are told:
      | e-mail          | password      | told             |
      | ann@example.org | correct horse | Ann              |
      | Ann@EXAMPLE.org | correct horse | Ann              |
      | ann@example.org | Correct horse | BAD_CREDENTIALS  |
      | ben@example.org | correct horse | BAD_CREDENTIALS  |
      | ann@example.org | horse         | INVALID password |

  Scenario: A token names its owner
    Given Ann and Ben have signed up
    Then every token of Ann names Ann, and no other text does
    And every token of Ben names Ben, and no other text does

  Scenario: Of many who sign up at once with one address, one gets it
    When 20 people sign up at once as "ann@example.org"
    Then one has an account, and 19 are told EMAIL_TAKEN

  Scenario: Of many who sign up at once with one username, one gets it
    When 20 people sign up at once and want to be called "ann"
    Then one has an account, and 19 are told USERNAME_TAKEN

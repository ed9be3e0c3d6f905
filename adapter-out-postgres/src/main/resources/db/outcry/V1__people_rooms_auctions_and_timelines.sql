-- People, rooms, auctions and timelines. Instants are milliseconds since 1970, amounts are minor
-- units: both exactly as the domain has them. Who a user_id names may be known elsewhere, so no
-- key refers to accounts.

CREATE TABLE accounts (
  user_id       text PRIMARY KEY,
  email         text NOT NULL UNIQUE,
  username      text NOT NULL UNIQUE,
  nickname      text NOT NULL,
  nickname_key  text COLLATE "C" NOT NULL,
  password_hash text NOT NULL,
  role          text NOT NULL CHECK (role IN ('USER', 'ADMIN'))
);
CREATE INDEX accounts_by_nickname ON accounts (nickname_key, user_id COLLATE "C");
CREATE INDEX administrators ON accounts (user_id) WHERE role = 'ADMIN';

-- By which identities of providers people log in. The person may be added after the identity.
CREATE TABLE identities (
  provider text NOT NULL,
  subject  text NOT NULL,
  user_id  text NOT NULL,
  PRIMARY KEY (provider, subject)
);
CREATE INDEX identities_of_a_person ON identities (user_id);

-- Who lets nobody know how far they have read.
CREATE TABLE withheld_receipts (
  user_id text PRIMARY KEY
);

-- Of whom nothing is to be left, until nothing is.
CREATE TABLE erasures (
  user_id  text PRIMARY KEY,
  begun_at bigint NOT NULL
);

CREATE TABLE invite_codes (
  user_id text PRIMARY KEY,
  code    text NOT NULL UNIQUE
);

-- One row per pair, the one whose id sorts first as the first.
CREATE TABLE connections (
  first_id   text COLLATE "C" NOT NULL,
  second_id  text COLLATE "C" NOT NULL CHECK (second_id <> first_id),
  invited_by text COLLATE "C" NOT NULL CHECK (invited_by IN (first_id, second_id)),
  status     text NOT NULL CHECK (status IN ('PENDING', 'ACCEPTED', 'REJECTED', 'DISCONNECTED')),
  changed_by text COLLATE "C" NOT NULL CHECK (changed_by IN (first_id, second_id)),
  changed_at bigint NOT NULL,
  version    bigint NOT NULL CHECK (version > 0),
  PRIMARY KEY (first_id, second_id)
);
CREATE INDEX connections_of_the_first ON connections (first_id, status, changed_at, second_id);
CREATE INDEX connections_of_the_second ON connections (second_id, status, changed_at, first_id);

CREATE TABLE rooms (
  id           text PRIMARY KEY,
  type         text NOT NULL CHECK (type IN ('DIRECT', 'GROUP', 'AUCTION')),
  title        text CHECK ((type = 'DIRECT') = (title IS NULL)),
  auction_id   text CHECK ((type = 'AUCTION') = (auction_id IS NOT NULL)),
  first_id     text CHECK ((type = 'DIRECT') = (first_id IS NOT NULL)),
  second_id    text CHECK ((type = 'DIRECT') = (second_id IS NOT NULL)),
  context      text CHECK ((type = 'DIRECT') = (context IS NOT NULL)),
  created_by   text NOT NULL,
  created_at   bigint NOT NULL,
  member_count bigint NOT NULL CHECK (member_count >= 0),
  invite_only  boolean CHECK ((type = 'GROUP') = (invite_only IS NOT NULL)),
  invite_code  text UNIQUE CHECK ((type = 'GROUP') = (invite_code IS NOT NULL)),
  slow_seconds integer NOT NULL CHECK (slow_seconds >= 0),
  frozen       boolean NOT NULL,
  CONSTRAINT a_pair_has_one_room UNIQUE (first_id, second_id, context)
);
CREATE INDEX rooms_of_a_type ON rooms (type, id);

CREATE TABLE memberships (
  room_id       text NOT NULL REFERENCES rooms,
  user_id       text NOT NULL,
  role          text NOT NULL CHECK (role IN ('OWNER', 'MODERATOR', 'MEMBER')),
  hidden_up_to  bigint NOT NULL CHECK (hidden_up_to >= 0),
  left_at       bigint CHECK (left_at >= 0),
  read_seq      bigint NOT NULL CHECK (read_seq >= 0),
  delivered_seq bigint NOT NULL CHECK (delivered_seq >= read_seq),
  joined_at     bigint NOT NULL,
  muted_until   bigint,
  quiet         boolean NOT NULL DEFAULT false,
  -- The order of joining, also within one millisecond.
  entered       bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (room_id, user_id)
);
CREATE INDEX memberships_of_a_person ON memberships (user_id);
CREATE INDEX memberships_in_order ON memberships (room_id, entered);
CREATE INDEX moderators ON memberships (room_id, user_id) WHERE role <> 'MEMBER';

-- What outlasts a membership: until when somebody is muted who left, and who banned whom.
CREATE TABLE curbs (
  room_id     text NOT NULL REFERENCES rooms,
  user_id     text NOT NULL,
  muted_until bigint,
  banned_by   text,
  banned_at   bigint CHECK ((banned_at IS NULL) = (banned_by IS NULL)),
  PRIMARY KEY (room_id, user_id)
);

CREATE TABLE auctions (
  id               text COLLATE "C" PRIMARY KEY,
  room_id          text NOT NULL,
  seller_id        text NOT NULL,
  title            text NOT NULL,
  title_key        text NOT NULL,
  description      text NOT NULL,
  pictures         text[] NOT NULL CHECK (cardinality(pictures) <= 10),
  mode             text NOT NULL CHECK (mode IN ('OPEN', 'PROXY')),
  currency         text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  start_price      bigint NOT NULL CHECK (start_price BETWEEN 1 AND 9007199254740991),
  reserve          bigint CHECK (reserve BETWEEN 1 AND 9007199254740991),
  buy_now          bigint CHECK (buy_now BETWEEN start_price AND 9007199254740991),
  bracket_from     bigint[] NOT NULL CHECK (cardinality(bracket_from) BETWEEN 1 AND 100),
  bracket_step     bigint[] NOT NULL CHECK (cardinality(bracket_step) = cardinality(bracket_from)),
  starts_at        bigint NOT NULL,
  scheduled_end    bigint NOT NULL CHECK (scheduled_end > starts_at),
  soft_mode        text CHECK (soft_mode IN ('RESET', 'ADD')),
  soft_window      bigint CHECK (soft_window > 0),
  soft_extension   bigint CHECK (soft_extension > 0),
  soft_cap         bigint CHECK (soft_cap > 0),
  price            bigint NOT NULL CHECK (price BETWEEN start_price AND 9007199254740991),
  leader_id        text CHECK (leader_id <> seller_id),
  maximum          bigint CHECK (maximum BETWEEN price AND 9007199254740991),
  bid_count        bigint NOT NULL CHECK ((bid_count > 0) = (leader_id IS NOT NULL)),
  ends_at          bigint NOT NULL CHECK (ends_at >= scheduled_end),
  decided_at       bigint NOT NULL,
  decisions        bigint NOT NULL,
  version          bigint NOT NULL CHECK (version BETWEEN bid_count AND decisions),
  draft            boolean NOT NULL CHECK (NOT draft OR bid_count = 0),
  outcome          text CHECK (outcome IN ('SOLD', 'NO_BIDS', 'RESERVE_NOT_MET', 'CANCELLED')),
  cancelled_by     text CHECK ((cancelled_by IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'CANCELLED')),
  cancel_reason    text CHECK (cancel_reason IS NULL OR cancelled_by IS NOT NULL),
  -- How it was begun, where that may change, and both ends of the chain over its history.
  opening_reserve  bigint CHECK (opening_reserve BETWEEN 1 AND 9007199254740991),
  opening_draft    boolean NOT NULL CHECK (opening_draft OR NOT draft),
  opening_salt     bytea NOT NULL CHECK (octet_length(opening_salt) = 16),
  opening_link     bytea NOT NULL CHECK (octet_length(opening_link) = 32),
  last_link        bytea NOT NULL CHECK (octet_length(last_link) = 32),
  CHECK (num_nulls(soft_mode, soft_window, soft_extension, soft_cap) IN (0, 4)),
  CHECK ((leader_id IS NULL) = (maximum IS NULL)),
  CHECK (buy_now >= opening_reserve),
  CHECK ((opening_reserve IS NULL) = (reserve IS NULL)),
  CHECK (opening_reserve >= reserve)
);
CREATE INDEX auctions_by_end ON auctions (ends_at, id) WHERE outcome IS NULL;

CREATE INDEX auctions_that_ended ON auctions (outcome, ends_at, id) WHERE outcome IS NOT NULL;
CREATE INDEX auctions_of_a_seller ON auctions (seller_id, ends_at, id);

-- What happened in auctions. One row per number: a bid that was decided, what those who run the
-- auction did to it, or its closing. Rows are added and nothing else.
CREATE TABLE steps (
  auction_id       text COLLATE "C" NOT NULL REFERENCES auctions,
  seq              bigint NOT NULL CHECK (seq > 0),
  kind             text NOT NULL
                   CHECK (kind IN ('OFFER', 'BUY_NOW', 'PUBLISH', 'LOWER_RESERVE', 'CANCEL', 'CLOSE')),
  -- Who bid or acted, and when the lane took it.
  person_id        text COLLATE "C" CHECK ((person_id IS NULL) = (kind = 'CLOSE')),
  arrived_at       bigint CHECK ((arrived_at IS NULL) = (kind = 'CLOSE')),
  -- What was offered, or the reserve from then on.
  amount           bigint CHECK (amount BETWEEN 1 AND 9007199254740991),
  amount_currency  text CHECK (amount_currency ~ '^[A-Z]{3}$'),
  role             text CHECK ((role IS NOT NULL) = (kind = 'CANCEL')),
  reason           text CHECK (reason IS NULL OR kind = 'CANCEL'),
  bid_key          text,
  expected_version bigint,
  result           text CHECK (result IN ('LEADING', 'OUTBID', 'MAX_RAISED', 'REJECTED')),
  visible          boolean,
  refusal          text CHECK ((result = 'REJECTED') = (refusal IS NOT NULL)),
  price            bigint CHECK (price BETWEEN 1 AND 9007199254740991),
  minimum          bigint CHECK (minimum BETWEEN price AND 9007199254740991),
  price_currency   text CHECK (price_currency ~ '^[A-Z]{3}$'),
  bidder_leads     boolean,
  reserve_met      boolean,
  ends_at          bigint,
  extended         boolean,
  version          bigint CHECK (version >= 0),
  decided_at       bigint NOT NULL,
  -- Of the chain.
  salt             bytea NOT NULL CHECK (octet_length(salt) = 16),
  link             bytea NOT NULL CHECK (octet_length(link) = 32),
  PRIMARY KEY (auction_id, seq),
  CONSTRAINT a_bid_is_decided_once UNIQUE (auction_id, person_id, bid_key),
  CHECK (num_nulls(amount, amount_currency)
         = CASE WHEN kind IN ('OFFER', 'BUY_NOW', 'LOWER_RESERVE') THEN 0 ELSE 2 END),
  CHECK (num_nulls(bid_key, result, visible, price, minimum, price_currency, bidder_leads,
                   reserve_met, ends_at, extended, version)
         = CASE WHEN kind IN ('OFFER', 'BUY_NOW') THEN 0 ELSE 11 END)
);
CREATE INDEX bids_of_a_person ON steps (person_id, auction_id, seq) WHERE bid_key IS NOT NULL;

CREATE FUNCTION history_only_grows() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the history of auctions only grows'; END $$;
CREATE TRIGGER steps_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON steps
  EXECUTE FUNCTION history_only_grows();

CREATE TABLE effects (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source      text NOT NULL,
  message_key uuid NOT NULL,
  code        text NOT NULL,
  params      jsonb NOT NULL,
  -- A note in a room, or else an announcement.
  room_id     text,
  -- Whose direct room is opened first.
  first_id    text,
  second_id   text,
  context     text CHECK (num_nulls(first_id, second_id, context) IN (0, 3)),
  cause       text,
  reach       text CHECK (reach IN ('PERSON', 'BIDDERS', 'FOLLOWERS')),
  auction_id  text,
  person_id   text CHECK (reach <> 'PERSON' OR person_id IS NOT NULL),
  told_at     bigint,
  CHECK (num_nulls(cause, reach, auction_id, told_at) = CASE WHEN room_id IS NULL THEN 0 ELSE 4 END),
  CONSTRAINT an_effect_is_caused_once UNIQUE (source, message_key)
);
CREATE INDEX effects_in_order ON effects (source, id);

CREATE TABLE notifications (
  id      uuid PRIMARY KEY,
  user_id text NOT NULL,
  kind    text NOT NULL,
  params  jsonb NOT NULL,
  at      bigint NOT NULL,
  read    boolean NOT NULL DEFAULT false,
  -- From when it is to be carried to whom it is for, if it still is, and who has carried it by now.
  due     bigint,
  carried text NOT NULL DEFAULT '',
  -- Of what was said in a room: where, and up to which entry.
  room_id  text,
  last_seq bigint CHECK ((last_seq IS NULL) = (room_id IS NULL))
  -- Each message of a room changes rows of people who do not look: no index has what changes, and
  -- there is space beside each row, so that the indexes stay as they are.
) WITH (fillfactor = 50);
-- Of the messages of a room a person has one unread notice.
CREATE UNIQUE INDEX notifications_gathered ON notifications (user_id, room_id)
  WHERE kind = 'MESSAGE' AND NOT read;
CREATE INDEX notifications_of_a_room ON notifications (user_id, room_id, at DESC)
  WHERE room_id IS NOT NULL;
CREATE INDEX notifications_by_due ON notifications (due) WHERE due IS NOT NULL;
CREATE INDEX notifications_of_a_person ON notifications (user_id, at DESC, id DESC);
CREATE INDEX notifications_not_read ON notifications (user_id, room_id) WHERE NOT read;

-- What people asked and was not mailed yet; whoever mails it has it until it is due again.
CREATE TABLE inquiries (
  id      text PRIMARY KEY,
  from_id text NOT NULL,
  subject text NOT NULL,
  body    text NOT NULL,
  at      bigint NOT NULL,
  due     bigint NOT NULL
);
CREATE INDEX inquiries_by_due ON inquiries (due);
CREATE INDEX inquiries_of_a_person ON inquiries (from_id, at);

-- Browsers in which people want to be told; the id follows from the endpoint.
CREATE TABLE push_subscriptions (
  id       text PRIMARY KEY,
  owner_id text NOT NULL,
  endpoint text NOT NULL,
  p256dh   text NOT NULL,
  auth     text NOT NULL,
  entered  bigint GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX push_subscriptions_of_a_person ON push_subscriptions (owner_id, entered DESC);

-- What people reported of what was said, once per person and entry. A reason goes with whoever
-- gave it; the report stays.
CREATE TABLE reports (
  id          text COLLATE "C" PRIMARY KEY,
  room_id     text NOT NULL,
  seq         bigint NOT NULL CHECK (seq > 0),
  reporter_id text NOT NULL,
  reason      text,
  at          bigint NOT NULL,
  settled     boolean NOT NULL DEFAULT false,
  CONSTRAINT a_person_reports_an_entry_once UNIQUE (room_id, seq, reporter_id)
);
CREATE INDEX reports_of_a_room ON reports (room_id, at DESC, id DESC);
CREATE INDEX reports_of_a_person ON reports (reporter_id, at DESC, id DESC);

CREATE TABLE blocks (
  blocker_id text NOT NULL,
  blocked_id text NOT NULL CHECK (blocked_id <> blocker_id),
  PRIMARY KEY (blocker_id, blocked_id)
);
CREATE INDEX blocks_of_the_blocked ON blocks (blocked_id);

CREATE TABLE watchlist (
  user_id    text COLLATE "C" NOT NULL,
  auction_id text NOT NULL,
  PRIMARY KEY (user_id, auction_id)
);
CREATE INDEX watchlist_of_an_auction ON watchlist (auction_id, user_id);

CREATE TABLE heads (
  room_id     text PRIMARY KEY,
  seq         bigint NOT NULL CHECK (seq >= 0),
  rev         bigint NOT NULL CHECK (rev >= seq),
  incarnation bigint NOT NULL,
  lane_offset bigint NOT NULL
);

-- One row per entry, as it stands. Words are there as long as someone's message stands, a note where
-- something happened, neither where only a tombstone is left.
CREATE TABLE entries (
  room_id     text NOT NULL,
  seq         bigint NOT NULL CHECK (seq > 0),
  rev         bigint NOT NULL CHECK (rev >= content_rev),
  sender_id   text NOT NULL,
  message_key uuid NOT NULL,
  posted_rev  bigint NOT NULL CHECK (posted_rev > 0),
  posted_at   bigint NOT NULL,
  -- Where the lane took it.
  posted_incarnation bigint NOT NULL,
  posted_offset      bigint NOT NULL,
  digest      bytea,
  words       text CHECK (words IS NULL OR sender_id <> 'outcry:system'),
  -- The words as they are searched, where that is something else.
  folded      text CHECK (folded IS NULL OR words IS NOT NULL),
  -- Numbers of the bigrams of that, and one of the room. Null where nothing can be found.
  bigrams     integer[] CHECK (bigrams IS NULL OR words IS NOT NULL),
  reply_to_seq bigint
    CHECK (reply_to_seq IS NULL OR words IS NOT NULL AND reply_to_seq BETWEEN 1 AND seq - 1),
  mentions    jsonb CHECK (mentions IS NULL OR words IS NOT NULL),
  attachments jsonb CHECK (attachments IS NULL OR words IS NOT NULL),
  note_code   text CHECK (note_code IS NULL OR sender_id = 'outcry:system'),
  note_params jsonb CHECK ((note_params IS NULL) = (note_code IS NULL)),
  content_rev bigint NOT NULL CHECK (content_rev >= posted_rev),
  changed_at  bigint,
  -- Where the lane took what changed the content last; that of posting if nothing did.
  changed_incarnation bigint NOT NULL,
  changed_offset      bigint NOT NULL,
  reactions   jsonb CHECK (reactions IS NULL OR num_nulls(words, note_code) = 1),
  PRIMARY KEY (room_id, seq),
  -- Checked row by row: a batch only hands out revisions beyond every one that is stored.
  CONSTRAINT a_revision_is_one_change UNIQUE (room_id, rev),
  CONSTRAINT a_message_is_stored_once UNIQUE (room_id, sender_id, message_key)
);
CREATE INDEX entries_that_stand ON entries (room_id, seq) WHERE words IS NOT NULL;
CREATE INDEX entries_of_a_sender ON entries (sender_id, room_id, seq);
-- What was not brought in yet is read by every search, so it is little.
CREATE INDEX entries_by_bigram ON entries USING gin (bigrams)
  WITH (gin_pending_list_limit = 256) WHERE bigrams IS NOT NULL;

-- Files that were uploaded; with the message that one belongs to, once it does.
CREATE TABLE attachments (
  id          text COLLATE "C" PRIMARY KEY,
  owner_id    text NOT NULL,
  name        text NOT NULL,
  media_type  text NOT NULL,
  size        bigint NOT NULL CHECK (size > 0),
  thumbnail   bytea,
  at          bigint NOT NULL,
  room_id     text,
  message_key uuid CHECK ((message_key IS NULL) = (room_id IS NULL))
);
CREATE INDEX attachments_of_an_owner ON attachments (owner_id, id);
CREATE INDEX attachments_that_nobody_uses ON attachments (at) WHERE room_id IS NULL;

-- Bytes are no smaller for being compressed: most files are.
CREATE TABLE attachment_chunks (
  attachment_id text COLLATE "C" NOT NULL REFERENCES attachments ON DELETE CASCADE,
  number        integer NOT NULL CHECK (number >= 0),
  bytes         bytea NOT NULL,
  PRIMARY KEY (attachment_id, number)
);
ALTER TABLE attachment_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

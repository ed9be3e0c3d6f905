import { heardInRoom, totalUnread } from "/outcry/core/rooms.js";
import { equal, results, test } from "./harness.js";

export { results };

const rooms = [
  { id: "a", unreadCount: 0, lastMessage: { seq: 1, content: "1" } },
  { id: "b", unreadCount: 2, lastMessage: { seq: 5, content: "5" } },
];
const entry = (roomId, seq, more = {}) => ({ roomId, seq, senderId: "x", type: "TEXT", content: `${seq}`, ...more });
const given = { me: "me", openRoomId: null };

test("a new message brings its room to the top, unread", () => {
  const next = heardInRoom(rooms, entry("b", 6), given);
  equal(next.map(({ id, unreadCount }) => [id, unreadCount]), [["b", 3], ["a", 0]]);
  equal(next[0].lastMessage.content, "6");
  equal(totalUnread(next), 3);
});

test("in the open room, and said by oneself, it is read", () => {
  equal(heardInRoom(rooms, entry("a", 2), { ...given, openRoomId: "a" })[0].unreadCount, 0);
  equal(heardInRoom(rooms, entry("b", 6, { senderId: "me" }), given)[0].unreadCount, 0);
});

test("an edit of the last message changes what is shown, and nothing else", () => {
  const next = heardInRoom(rooms, entry("b", 5, { content: "edited" }), given);
  equal(next.map(({ id, unreadCount }) => [id, unreadCount]), [["a", 0], ["b", 2]]);
  equal(next[1].lastMessage.content, "edited");
});

test("notes, older entries and foreign rooms change nothing", () => {
  equal(heardInRoom(rooms, entry("b", 6, { type: "SYSTEM" }), given) === rooms, true);
  equal(heardInRoom(rooms, entry("b", 4), given) === rooms, true);
  equal(heardInRoom(rooms, entry("c", 9), given) === rooms, true);
});

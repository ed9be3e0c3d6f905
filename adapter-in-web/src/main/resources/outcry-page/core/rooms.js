/** The list of one's rooms after an entry came in one of them. */
export function heardInRoom(rooms, entry, { me, openRoomId }) {
  const room = rooms.find(({ id }) => id === entry.roomId);
  if (!room || entry.hidden || entry.type === "SYSTEM") return rooms;
  if (entry.seq < (room.lastMessage?.seq ?? 0)) return rooms;
  const isNew = entry.seq > (room.lastMessage?.seq ?? 0);
  const unread =
    isNew && entry.senderId !== me && entry.roomId !== openRoomId
      ? Math.min(999, room.unreadCount + 1)
      : room.unreadCount;
  const { seq, senderNickname, createdAt, deletedAt } = entry;
  const content = deletedAt ? null : entry.content;
  const changed = {
    ...room,
    unreadCount: entry.senderId === me ? 0 : unread,
    lastMessage: { seq, senderNickname, content, createdAt, deletedAt },
  };
  const others = rooms.filter(({ id }) => id !== room.id);
  return isNew ? [changed, ...others] : rooms.map((each) => (each.id === room.id ? changed : each));
}

export const totalUnread = (rooms) =>
  rooms.reduce((sum, { unreadCount }) => sum + unreadCount, 0);

/** Which rooms a person is seen in. */
export function markPresence(online, { userId, status }) {
  const next = new Set(online);
  if (status === "ONLINE") next.add(userId);
  else next.delete(userId);
  return next;
}

/**
 * What a room shows, in order: entries, days, where the unread begin, and what is on its way. Lines
 * of one person that follow each other closely are one group.
 */
export function lines(entries, pending, { me, readSeq, dayOf }) {
  const out = [];
  let day;
  let last;
  let isNewShown = readSeq === undefined;
  for (const entry of entries) {
    if (entry.hidden) continue;
    const its = dayOf(entry.createdAt);
    if (its !== day) {
      out.push({ kind: "day", id: `day-${its}`, at: entry.createdAt });
      day = its;
      last = undefined;
    }
    const unread =
      entry.seq > readSeq && entry.senderId !== me && entry.type !== "SYSTEM" && !entry.deletedAt;
    if (!isNewShown && unread) {
      out.push({ kind: "new", id: "new" });
      isNewShown = true;
      last = undefined;
    }
    const follows =
      last !== undefined &&
      entry.type !== "SYSTEM" &&
      last.senderId === entry.senderId &&
      Date.parse(entry.createdAt) - Date.parse(last.createdAt) < 300000;
    out.push({ kind: "entry", id: entry.seq, entry, own: entry.senderId === me, follows });
    last = entry.type === "SYSTEM" ? undefined : entry;
  }
  const there = new Set(entries.map(({ messageKey }) => messageKey));
  for (const item of pending) {
    if (!there.has(item.key)) out.push({ kind: "pending", id: item.key, item });
  }
  return out;
}

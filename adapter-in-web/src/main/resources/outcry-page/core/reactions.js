/** Emoji to choose from. */
export const EMOJI = ["👍", "❤️", "😂", "😮", "😢", "🎉", "🔥", "👀"];

/**
 * Reactions as they will be once what is underway is done.
 *
 * @param reactions of an entry, as the server tells them
 * @param underway by emoji, whether one's own is to be there
 * @returns {{emoji: string, count: number, own: boolean}[]}
 */
export function reactionsOf(reactions, underway, me) {
  const shown = (reactions ?? []).map(({ emoji, count, userIds }) => ({
    emoji,
    count,
    own: userIds.includes(me),
  }));
  for (const [emoji, on] of underway) {
    const known = shown.find((each) => each.emoji === emoji);
    if (!known) shown.push({ emoji, count: on ? 1 : 0, own: on });
    else if (known.own !== on) Object.assign(known, { count: known.count + (on ? 1 : -1), own: on });
  }
  return shown.filter(({ count }) => count > 0);
}

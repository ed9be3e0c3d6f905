const named = (members) =>
  members.filter(({ nickname }) => nickname).sort((a, b) => b.nickname.length - a.nickname.length);

const isLetter = (text) => text !== undefined && /[\p{L}\p{N}_]/u.test(text);

/**
 * What was said, cut where somebody is named.
 *
 * @param people those who may be named, `{userId, nickname}`
 * @returns {{text: string, person?: object}[]}
 */
export function parts(content, people) {
  const inOrder = named(people);
  const found = [];
  let plain = "";
  for (let i = 0; i < content.length; ) {
    const person =
      content[i] === "@" && !isLetter(content[i - 1])
        ? inOrder.find(({ nickname }) => content.startsWith(nickname, i + 1))
        : undefined;
    if (!person) {
      plain += content[i++];
      continue;
    }
    if (plain) found.push({ text: plain });
    plain = "";
    const text = `@${person.nickname}`;
    found.push({ text, person });
    i += text.length;
  }
  if (plain) found.push({ text: plain });
  return found;
}

/**
 * Who is mentioned by what is about to be said. Of several of one name it is whoever was picked.
 *
 * @param picked ids of those who were chosen while writing
 */
export function mentioned(content, members, picked) {
  const names = new Set(parts(content, members).map(({ person }) => person?.nickname));
  const ids = [];
  for (const name of names) {
    const called = members.filter(({ nickname }) => nickname && nickname === name);
    const meant = called.length === 1 ? called : called.filter(({ userId }) => picked.has(userId));
    ids.push(...meant.map(({ userId }) => userId));
  }
  return ids;
}

/**
 * Who may be meant by what stands before the caret.
 *
 * @returns {{from: number, people: object[]}|undefined} none where nobody is being named
 */
export function suggest(before, members, most = 6) {
  const match = /(?:^|[\s(])@([^\s@]{0,40})$/u.exec(before);
  if (!match) return undefined;
  const begun = match[1].toLowerCase();
  const people = members
    .filter(({ nickname }) => nickname?.toLowerCase().startsWith(begun))
    .slice(0, most);
  return people.length > 0 ? { from: before.length - match[1].length - 1, people } : undefined;
}

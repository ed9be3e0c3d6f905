/** An auction as it stands: of two states the one with the higher version counts. */
export function applyAuction(state, event) {
  if (!state) return event;
  if (event.version < state.version) return state;
  const { auctionId, ...change } = event;
  const next = { ...state, ...change, extended: change.extended ?? (event.version === state.version && state.extended) };
  if (!("leaderMasked" in event)) next.leaderMasked = state.leaderMasked;
  if (!("buyNowPrice" in event)) delete next.buyNowPrice;
  if (event.version > state.version && !("leading" in event)) next.leading = undefined;
  return next;
}

export const isFinal = (status) => ["SOLD", "UNSOLD", "CANCELLED"].includes(status);

/**
 * What one is in it.
 *
 * @returns {"seller"|"leading"|"outbid"|"won"|"lost"|"none"|"checking"}
 */
export function ownState(auction, me, hasBid) {
  if (auction.sellerId === me) return "seller";
  if (auction.status === "SOLD") {
    if (auction.winnerId === me || auction.leading) return "won";
    return hasBid ? "lost" : "none";
  }
  if (isFinal(auction.status)) return hasBid ? "lost" : "none";
  if (auction.leading === undefined && hasBid) return "checking";
  if (auction.leading) return "leading";
  return hasBid ? "outbid" : "none";
}

/** Three amounts worth offering, from the least that counts. */
export function quickBids(minimum, price, bidCount) {
  const step = bidCount > 0 ? Math.max(1, minimum - price) : Math.max(1, Math.round(minimum / 20));
  return [minimum, minimum + step, minimum + 4 * step];
}

/** The steps of the price, oldest first, one for each version; at most so many of them. */
export function addStep(steps, { price, version, at, own = false, extended = false }) {
  if (steps.some((step) => step.version === version)) {
    return steps.map((step) =>
      step.version === version ? { ...step, own: step.own || own, extended: step.extended || extended } : step,
    );
  }
  return [...steps, { price, version, at, own, extended }]
    .sort((a, b) => a.version - b.version)
    .slice(-200);
}

/**
 * A line of steps in a box.
 *
 * @returns {{line: string, area: string, dots: {x: number, y: number, own: boolean}[]}}
 */
export function stepPath(steps, { width, height, from, until, floor }) {
  if (steps.length === 0) return { line: "", area: "", dots: [] };
  const highest = steps.at(-1).price;
  const span = Math.max(1, highest - floor);
  const x = (at) => Math.min(width, Math.max(0, ((at - from) / Math.max(1, until - from)) * width));
  const y = (price) => height - ((price - floor) / span) * height * 0.85 - height * 0.05;
  let line = `M0 ${y(floor).toFixed(1)}`;
  const dots = [];
  for (const step of steps) {
    line += ` H${x(step.at).toFixed(1)} V${y(step.price).toFixed(1)}`;
    dots.push({ x: x(step.at), y: y(step.price), own: step.own });
  }
  line += ` H${width}`;
  return { line, area: `${line} V${height} H0 Z`, dots };
}

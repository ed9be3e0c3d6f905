/** @returns {{days: number, hours: number, minutes: number, seconds: number}} never below zero */
export function timeLeft(endsAt, now) {
  const total = Math.max(0, Math.ceil((endsAt - now) / 1000));
  return {
    days: Math.floor(total / 86400),
    hours: Math.floor(total / 3600) % 24,
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
  };
}

export function formatLeft({ days, hours, minutes, seconds }) {
  const two = (n) => String(n).padStart(2, "0");
  if (days > 0) return `${days}d ${hours}h`;
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds)}`;
  return `${minutes}:${two(seconds)}`;
}

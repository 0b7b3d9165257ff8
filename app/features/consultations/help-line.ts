/** A line that nobody has checked for this long may no longer answer (domain/practice.md 3.11). */
export const monthsUntilUnverified = 12;

/** Whether somebody has checked this line within the last twelve months. `verifiedOn` is a day at midnight UTC. */
export function isVerified(line: { verifiedOn: Date }, now: Date): boolean {
  const until = new Date(line.verifiedOn);
  until.setUTCMonth(until.getUTCMonth() + monthsUntilUnverified);
  return now <= until;
}

/** Whether people can be sent to these lines: there is one at least, and every one is verified. */
export function areVerified(lines: { verifiedOn: Date }[], now: Date): boolean {
  return lines.length > 0 && lines.every((line) => isVerified(line, now));
}

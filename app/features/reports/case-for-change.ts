/** A finding as the case for change needs it. */
export type FindingForCase = { id: string; text: string; live: { people: number } };

/**
 * Which findings go into the case for change: those that were picked, or all of them while nobody has picked.
 * Refused where none is left, and where a finding rests on nobody's words any more: it is named.
 */
export function pickFindings<F extends FindingForCase>(
  findings: readonly F[],
  picked: readonly string[] | null,
):
  | { ok: true; findings: F[] }
  | { ok: false; reason: "nothingPicked"; findings: F[] }
  | { ok: false; reason: "nobodyLeft"; findings: F[] } {
  const wanted = picked === null ? [...findings] : findings.filter((finding) => picked.includes(finding.id));
  if (wanted.length === 0) return { ok: false, reason: "nothingPicked", findings: [] };
  const unfounded = wanted.filter((finding) => finding.live.people === 0);
  return unfounded.length > 0
    ? { ok: false, reason: "nobodyLeft", findings: unfounded }
    : { ok: true, findings: wanted };
}

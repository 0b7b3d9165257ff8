/** Why a case for change is not written, with the findings that stand in the way. */
export type CaseRefusal = {
  ok: false;
  reason: "nothingPicked" | "nobodyLeft";
  findings: { id: string; text: string }[];
};

/**
 * Which findings go into the case for change: those that were picked, or all of them while nobody has picked.
 * Refused where none is left, and where a finding rests on nobody's words any more: it is named.
 */
export function pickFindings<F extends { id: string; text: string; live: { people: number } }>(
  findings: readonly F[],
  picked: readonly string[] | null,
): { ok: true; findings: F[] } | CaseRefusal {
  const wanted = picked === null ? [...findings] : findings.filter((finding) => picked.includes(finding.id));
  if (wanted.length === 0) return { ok: false, reason: "nothingPicked", findings: [] };
  const unfounded = wanted.filter((finding) => finding.live.people === 0);
  return unfounded.length > 0
    ? { ok: false, reason: "nobodyLeft", findings: unfounded.map(({ id, text }) => ({ id, text })) }
    : { ok: true, findings: wanted };
}

/** The findings that a page's address picks; null while nobody has picked. Checkboxes send nothing when none is ticked. */
export function pickedIn(search: URLSearchParams): string[] | null {
  return search.has("picked") ? search.getAll("finding") : null;
}

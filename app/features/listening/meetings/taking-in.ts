/** A line of the notes that has not been taken in, as the plan for taking in needs it. */
export type WaitingLine = {
  id: string;
  speakerId: string | null;
  topicId: string | null;
  text: string;
  isDeleted: boolean;
};

export type KnownSpeaker = { id: string; label: string; isFacilitator: boolean };

export type TakingIn = {
  /** One contribution each, in the order of their first words; `speaker` is null for those who were not told apart. */
  voices: { speaker: KnownSpeaker | null; lines: WaitingLine[] }[];
  /** What stays in the notes and becomes nobody's evidence, with the reason. */
  leftOut: { facilitators: WaitingLine[]; deleted: WaitingLine[] };
};

/**
 * What becomes of notes when they are taken in: every line is in exactly one place, so that nothing is dropped without a
 * word. A speaker is one voice however many lines they said; lines without a speaker are one voice that stands for several.
 */
export function planTakingIn(lines: readonly WaitingLine[], speakers: readonly KnownSpeaker[]): TakingIn {
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const voices = new Map<string, TakingIn["voices"][number]>();
  const leftOut: TakingIn["leftOut"] = { facilitators: [], deleted: [] };
  for (const line of lines) {
    const speaker = line.speakerId === null ? null : (known.get(line.speakerId) ?? null);
    if (line.isDeleted) leftOut.deleted.push(line);
    else if (speaker?.isFacilitator) leftOut.facilitators.push(line);
    else {
      const voice = voices.get(speaker?.id ?? "") ?? { speaker, lines: [] };
      voice.lines.push(line);
      voices.set(speaker?.id ?? "", voice);
    }
  }
  return { voices: [...voices.values()], leftOut };
}

/** The fields in which the group of a speaker, and of those who were not told apart, is chosen. */
export const speakerField = (speakerId: string) => `speaker-${speakerId}`;
export const severalField = "speaker-several";

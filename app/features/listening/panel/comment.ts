import type {
  AnswerOutcome,
  CommentKind,
  ModerationOutcome,
  Permission,
  RewardForm,
} from "#app/platform/database/client/enums.ts";

export const commentKinds = ["support", "change", "question", "worry"] as const satisfies CommentKind[];

export const answerOutcomes = ["accepted", "partly", "notAccepted"] as const satisfies AnswerOutcome[];

export const moderationOutcomes = ["shown", "hidden", "refused"] as const satisfies ModerationOutcome[];

/** What people who comment may allow. Comments carry no names, so there is none to publish. */
export const commentPermissions = [
  "withoutName",
  "paraphraseOnly",
  "notPublish",
] as const satisfies Permission[];

export const rewardForms = ["voucher", "payment", "donation", "none"] as const satisfies RewardForm[];

/** The longest comment, suggestion, reason or reply, in UTF-16 code units. */
export const longestComment = 5000;

/** The longest voice note, in bytes: about eight minutes of a phone's recording. The whole form must stay below bodyLimit. */
export const longestRecording = 5 * 1024 * 1024;

export type PeriodState = "upcoming" | "open" | "closed";

/** Whether a version can be commented on now. */
export function periodState(period: { opensAt: Date; closesAt: Date }, now: Date): PeriodState {
  if (now < period.opensAt) return "upcoming";
  return now < period.closesAt ? "open" : "closed";
}

/** When a period next opens or closes; undefined: never again. */
export function nextStateChangeOf(period: { opensAt: Date; closesAt: Date }, now: Date): Date | undefined {
  return [period.opensAt, period.closesAt].find((moment) => moment > now);
}

/** The beginning of a passage, in so many letters at most. */
export function shortened(words: string, most = 80): string {
  return words.length > most ? `${words.slice(0, most).trimEnd()}…` : words;
}

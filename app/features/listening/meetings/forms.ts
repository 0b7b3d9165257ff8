import { z } from "zod";
import { isLanguage } from "#app/platform/i18n/languages.ts";
import { dayField } from "#app/platform/time/day-field.ts";
import { longest, meetingKinds, quotingChoices, readTopics } from "./meeting.ts";
import { transcriptLimits } from "./transcript.ts";

const text = (most: number) =>
  z
    .string()
    .max(most, "meetings-office:errors.textTooLong")
    .optional()
    .transform((typed) => typed?.trim() ?? "");

const isChecked = z
  .string()
  .optional()
  .transform((value) => value === "yes");

const language = z
  .string()
  .optional()
  .transform((code) => (isLanguage(code) ? code : "en"));

/** The facts of a session. How many of which group were there is read beside it: a field for each group. */
export const MeetingForm = z
  .object({
    kind: z.enum(meetingKinds, { error: "meetings-office:errors.kindMissing" }),
    title: z
      .string({ error: "meetings-office:errors.titleMissing" })
      .trim()
      .min(1, "meetings-office:errors.titleMissing")
      .max(longest.title, "meetings-office:errors.titleTooLong"),
    heldOn: dayField("meetings-office:errors.dayMissing"),
    place: text(longest.title),
    facilitator: text(longest.title),
    topics: text(longest.topics * (longest.topic + 1)).refine(
      (typed) =>
        readTopics(typed).length <= longest.topics &&
        readTopics(typed).every((topic) => topic.length <= longest.topic),
      "meetings-office:errors.topicsTooLong",
    ),
    support: text(longest.text),
    consentBasis: text(longest.text),
    permission: z.enum(quotingChoices, { error: "meetings-office:errors.permissionMissing" }),
    language,
    batch: text(longest.title),
    keyedTwice: isChecked,
  })
  .refine(({ permission, consentBasis }) => permission === "notRecorded" || consentBasis !== "", {
    error: "meetings-office:errors.consentMissing",
    path: ["consentBasis"],
  });
export type MeetingForm = z.infer<typeof MeetingForm>;

const label = z
  .string()
  .trim()
  .max(longest.label, "meetings-office:errors.labelTooLong")
  .optional()
  .transform((typed) => typed ?? "");

const topic = z
  .string()
  .optional()
  .transform((id) => (id ? id : null));

const words = z
  .string({ error: "meetings-office:errors.wordsMissing" })
  .trim()
  .min(1, "meetings-office:errors.wordsMissing")
  .max(longest.line * 4, "meetings-office:errors.lineTooLong");

const ofLine = { lineId: z.string(), revision: z.coerce.number().int() };

/** What can be done with a line of the notes. */
export const NoteForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), id: z.uuid(), speaker: label, topic, text: words }),
  z.object({ intent: z.literal("edit"), ...ofLine, speaker: label, topic, text: words }),
  z.object({ intent: z.literal("up"), ...ofLine }),
  z.object({ intent: z.literal("down"), ...ofLine }),
  z.object({ intent: z.literal("join"), ...ofLine }),
  z.object({ intent: z.literal("delete"), ...ofLine }),
  z.object({ intent: z.literal("restore"), lineId: z.string() }),
]);
export type NoteForm = z.infer<typeof NoteForm>;

/** Taking in the notes as the page showed them: another version of them is shown again first. */
export const FinishForm = z.object({
  intent: z.enum(["describe", "finish"]),
  version: z.coerce.number().int(),
});

/** What a notes page shows, from its address. */
export const NotesPlace = z.object({
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
  line: z.string().max(100).optional().catch(undefined),
  deleted: z.string().max(100).optional().catch(undefined),
  speaker: z.string().max(longest.label).default("").catch(""),
  topic: z.string().max(100).default("").catch(""),
});

/** From which version of the notes on changes are asked for. */
export const SinceVersion = z.coerce.number().int().min(0).catch(0);

/** What has just been done to a session, from the address that the page was sent back to. */
export const MeetingDone = z.enum(["created", "saved", "finished", "imported"]);

const longestSlip = 10_000;

/** One slip as it is keyed. `isSecond`: keyed blind, by somebody who was shown no other keying. */
export const SlipForm = z.object({
  text: z
    .string({ error: "meetings-office:errors.wordsMissing" })
    .refine((typed) => typed.trim() !== "", "meetings-office:errors.wordsMissing")
    .max(longestSlip, "meetings-office:errors.slipTooLong")
    .transform((typed) => typed.trim()),
  language,
  group: topic,
  topic,
  notPublish: isChecked,
  isSecond: isChecked,
});
export type SlipForm = z.infer<typeof SlipForm>;

export const NewSlipId = z.object({ id: z.uuid() });

/** Which slip was keyed last, from the address that the page was sent back to. */
export const SlipsPlace = z.object({
  keyed: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
  agreed: z.enum(["yes", "no"]).optional().catch(undefined),
});

const fileMissing = "meetings-office:import.refused.empty";

/** A transcript or notes to look at before anything is stored. */
export const ReadTranscriptForm = z.object({
  file: z
    .file({ error: fileMissing })
    .min(1, fileMissing)
    .max(transcriptLimits.bytes, "meetings-office:import.refused.tooLarge"),
});

/** What was looked at, to be stored: its lines as the page carried them. */
export const StoreTranscriptForm = z.object({
  id: z.uuid(),
  rows: z.string(),
  goOn: isChecked,
  topic,
});

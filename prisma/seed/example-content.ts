import type { OptionsOf } from "#app/features/listening/surveys/kinds/kinds.ts";
import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import type { Language } from "#app/platform/i18n/languages.ts";

export type ExampleGroupCode =
  | "people-who-use-services"
  | "families-and-carers"
  | "children-in-families"
  | "children-and-young-people"
  | "peer-workers-and-volunteers"
  | "workforce"
  | "community-representatives"
  | "elected-members";

export type ExamplePermission = "withName" | "withoutName" | "paraphraseOnly" | "notPublish" | "notRecorded";

export type ExampleStance = "supports" | "opposes" | "concern" | "suggestion" | "neutral";

export type ExampleRole =
  | "administrator"
  | "strategyOfficer"
  | "panelMember"
  | "serviceManager"
  | "scrutineer";

export type ExampleHelpLine = {
  code: string;
  name: string;
  phone: string;
  hours: string;
  url?: string;
  /** The day on which somebody last checked the number, as YYYY-MM-DD. */
  verifiedOn: string;
  verifiedBy: string;
};

export type ExamplePartnership = {
  name: string;
  shortName: string;
  area: string;
  localities: string[];
  about: string;
  /** Said on every page that shows example content. */
  notice: string;
  contact: { email: string; phone: string; address: string };
  helpLines: ExampleHelpLine[];
};

export type ExampleKeyAction = { code: string; text: string };

export type ExamplePriority = {
  number: string;
  name: string;
  outcome: string;
  keyActions: ExampleKeyAction[];
};

export type ExamplePlan = {
  title: string;
  vision: string;
  /** First and last day of the plan, as YYYY-MM-DD. */
  periodFrom: string;
  periodTo: string;
  /** The paragraph that spans the foot of the plan's overview table. */
  localities: string;
  priorities: ExamplePriority[];
};

export type ExamplePlanValue = {
  period: string;
  /** As YYYY-MM-DD. */
  asAt: string;
  value?: number;
  unit?: string;
  numerator?: number;
  denominator?: number;
  source: string;
};

export type ExamplePlanWork = {
  /** Leads and timescales as they are printed. */
  rows: { code: string; lead: string; timescale: string }[];
  /** When the outcome of a priority can be seen, by its code. */
  horizons: Record<string, "short" | "medium" | "long">;
  measures: {
    under: string;
    kind: "outcomeMeasure" | "indicator";
    code: string;
    measures: "context" | "input" | "activity" | "outcome";
    horizon?: "short" | "medium" | "long";
    name: string;
    target: string;
    values: ExamplePlanValue[];
  }[];
  /** What an action said before people spoke, and the finding that changed it. */
  refinement: { code: string; before: string; reason: string; finding: string };
  /** An action that came out of the consultation. */
  added: {
    under: string;
    code: string;
    name: string;
    reason: string;
    finding: string;
    lead: string;
    timescale: string;
  };
};

export type ExampleOldPlan = {
  title: string;
  period: string;
  vision: string;
  /** Priorities with an outcome, and after each its key actions. */
  rows: {
    code: string;
    name: string;
    outcome?: string;
    lead?: string;
    timescale?: string;
    progress?: { asAt: string; rating: "red" | "amber" | "green" | "blue"; words: string }[];
  }[];
  becomes: { from: string; to: string[]; reason: string }[];
  voices: {
    title: string;
    opensAt: string;
    closesAt: string;
    said: { on: string; stance: ExampleStance; words: string }[];
  };
};

export type ExampleStakeholderGroup = { code: ExampleGroupCode; name: string };

/** The texts of a consultation that a reader sees, and that are translated. */
export type ExampleConsultationTexts = {
  title: string;
  purpose: string;
  canChange: string;
  cannotChange: string;
  whoReads: string;
  whatNext: string;
};

export type ExampleConsultation = ExampleConsultationTexts & {
  /** Moments as ISO 8601 with the offset of `timeZone` on that day. */
  opensAt: string;
  closesAt: string;
  timeZone: string;
  minutesNeeded: number;
  groups: ExampleStakeholderGroup[];
};

export type ExampleLevel = "low" | "medium" | "high";

export type ExampleParticipation = "inform" | "consult" | "involve" | "collaborate" | "empower";

export type ExampleChannel = {
  code: string;
  /** The channel of contributions that it takes in. */
  kind: string;
  title: string;
  audience: string;
  place: string;
  /** Days as YYYY-MM-DD. */
  opensOn?: string;
  closesOn?: string;
  eventOn?: string;
  ongoing?: boolean;
  offered?: ExampleParticipation;
  handedOut?: number;
};

/** A milestone has a day, or only a month as YYYY-MM. */
export type ExampleMilestone = { label: string; day: string } | { label: string; month: string };

export type ExampleProgramme = {
  offered: ExampleParticipation;
  groups: Record<ExampleGroupCode, { interest: ExampleLevel; influence: ExampleLevel; target: number }>;
  /** Each with the answers of the people who said that they live there. */
  localities: { code: string; name: string; target: number; responses: string[] }[];
  channels: ExampleChannel[];
  routeMap: {
    title: string;
    firstMonth: string;
    lastMonth: string;
    tasks: { title: string; startsOn: string; endsOn: string; milestones: ExampleMilestone[] }[];
  };
  notes: {
    about: { group: ExampleGroupCode } | { locality: string };
    text: string;
    who: string;
    dueOn: string;
    doneOn?: string;
  }[];
  /** What makes each condition so that was confirmed before the consultation opened. */
  conditions: Record<"formative" | "reasons" | "time", string>;
  scores: {
    standard:
      | "inclusion"
      | "support"
      | "planning"
      | "workingTogether"
      | "methods"
      | "communication"
      | "impact";
    score: number;
    evidence: string;
    /** "heard", "routeMap", or the code of a channel or a finding after its kind. */
    linked: string[];
  }[];
  cycle: Partial<Record<"analyse" | "plan" | "do" | "review", string>>;
};

/** The programme's texts in one language: channels and localities by code, tasks and milestones in their order. */
export type ExampleProgrammeTranslation = {
  channels: Record<string, { title: string; audience: string; place: string }>;
  localities: Record<string, string>;
  routeMap: { title: string; tasks: { title: string; milestones: string[] }[] };
};

type ExampleQuestionBase = {
  code: string;
  text: string;
  help?: string;
  /** Codes of the priorities ("3") and key actions ("3.1") that the question is about. */
  planItems: string[];
};

/** A question with its options as its kind stores them. */
export type ExampleQuestion = {
  [Kind in QuestionKind]: ExampleQuestionBase & { kind: Kind; options: OptionsOf<Kind> };
}[QuestionKind];

export type ExamplePage = {
  id: string;
  title: string;
  help?: string;
  /** Shown before the page's questions, with a way to skip the page. */
  contentNote?: string;
  questions: ExampleQuestion[];
};

export type ExampleSurvey = { title: string; introduction: string; pages: ExamplePage[] };

export type ExampleSurveyTranslation = {
  title?: string;
  introduction?: string;
  /** By page id. */
  pages: Record<string, { title?: string; help?: string; contentNote?: string }>;
  /** By question code, and then by the field of the text. */
  questions: Record<string, Record<string, string>>;
};

/** What is not there falls back to English, and is marked so. */
export type ExampleTranslation = {
  survey: ExampleSurveyTranslation;
  consultation: Partial<ExampleConsultationTexts>;
  groups: Partial<Record<ExampleGroupCode, string>>;
  /** Opening hours by help line code. */
  helpLineHours: Record<string, string>;
};

/** A text, one option id, several option ids, or a point on a scale. */
export type ExampleAnswer = string | string[] | number;

export type ExampleResponse = {
  /** Stable reference, "r01" onwards: tags and citations name it. */
  id: string;
  group: ExampleGroupCode;
  language: Language;
  permission: ExamplePermission;
  name?: string;
  organisation?: string;
  receivedAt: string;
  /** By question code; a question that was skipped is absent. */
  answers: Record<string, ExampleAnswer>;
};

/** A session of people in a room, or a batch of slips. */
export type ExampleMeeting = {
  /** Stable name: tags and citations use it. */
  code: string;
  kind: "focusGroup" | "event" | "faceToFace" | "seminar" | "suggestionBox" | "paper";
  title: string;
  heldOn: string;
  place: string;
  facilitator: string;
  batch?: string;
  topics: string[];
  /** How many of which groups were there. */
  people: Partial<Record<ExampleGroupCode, number>>;
  support: string;
  consentBasis: string;
  permission: ExamplePermission;
  /** The group of those who were not told apart, where all of them are of one. */
  severalGroup?: ExampleGroupCode;
  /** The group of each label. */
  speakers: Record<string, ExampleGroupCode>;
  /** Notes that nobody has taken in yet. */
  isUnfinished?: boolean;
  /** `topic` counts from 1. */
  lines: { speaker?: string; topic?: number; text: string }[];
  slips?: {
    text: string;
    topic?: number;
    language?: Language;
    group?: ExampleGroupCode;
    notPublish?: boolean;
  }[];
};

/** Words of an answer, by response and question; or of a session, by its code and line ("L3") or slip ("S3"). */
export type ExampleExcerpt = { response: string; questionCode: string; words: string };

export type ExampleTag = ExampleExcerpt & {
  planItems: string[];
  stance: ExampleStance;
  note?: string;
};

/** A sentence about what people said; it is counted from the tags on its plan item with its stance. */
export type ExampleFinding = { id: string; text: string; planItem: string; stance?: ExampleStance };

/** Stands where the paragraph's text has `[@key]`. */
export type ExampleCitation =
  | { key: number; excerpt: ExampleExcerpt }
  | { key: number /** Id of an ExampleFinding. */; finding: string };

export type ExampleParagraph = { text: string; citations: ExampleCitation[] };

export type ExampleDraft = {
  title: string;
  sections: { heading: string; paragraphs: ExampleParagraph[] }[];
};

export type ExampleAccount = { role: ExampleRole; name: string; email: string };

/** A member of the panel, by their account's address. */
export type ExampleMember = {
  email: string;
  displayName: string;
  permission: "withoutName" | "paraphraseOnly" | "notPublish";
};

export type ExampleCommentAnswer = {
  outcome: "accepted" | "partly" | "notAccepted";
  reason: string;
  /** The suggestion went into the draft. */
  changesDraft?: boolean;
  reply?: string;
};

/** A comment on the passage of the draft in which the words stand; on the whole passage, if it says so. */
export type ExampleComment = {
  on: string;
  whole?: boolean;
  kind: "support" | "change" | "question" | "worry";
  text: string;
  suggestion?: string;
  at: string;
  answer?: ExampleCommentAnswer;
};

export type ExampleMemberComment = ExampleComment & {
  /** The display name of the member. */
  by: string;
  readers?: "officers";
  throughSupporter?: boolean;
  tag?: { planItems: string[]; stance: ExampleStance };
  /** What was said aloud, as it was written down. */
  voice?: { fileName: string; seconds: number; transcript: string };
  /** A sentence that cites the comment's words, and the words of the draft that it now stands after. */
  quoted?: { after: string; sentence: string };
};

export type ExamplePublicComment = ExampleComment & {
  language: Language;
  permission: "withoutName" | "paraphraseOnly" | "notPublish";
  /** Without it the comment still waits to be read. */
  shown?: boolean;
};

export type ExampleInvolvement = {
  heading: string;
  what: string;
  period: string;
  people: number;
  changed: string;
  /** Display names of the members who agree. */
  agreedBy: string[];
};

export type ExampleRate = { activity: string; pounds: number };

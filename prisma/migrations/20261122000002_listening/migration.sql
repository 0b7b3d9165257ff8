-- Kinds
CREATE TYPE "group_level" AS ENUM ('low', 'medium', 'high');
CREATE TYPE "participation_level" AS ENUM ('inform', 'consult', 'involve', 'collaborate', 'empower');
CREATE TYPE "fairness_condition" AS ENUM ('formative', 'reasons', 'time', 'conscientious');
CREATE TYPE "engagement_standard" AS ENUM ('inclusion', 'support', 'planning', 'workingTogether', 'methods', 'communication', 'impact');
CREATE TYPE "cycle_stage" AS ENUM ('analyse', 'plan', 'do', 'review');
CREATE TYPE "permission" AS ENUM ('withName', 'withoutName', 'paraphraseOnly', 'notPublish', 'notRecorded');
CREATE TYPE "respondent_kind" AS ENUM ('individual', 'organisation');
CREATE TYPE "question_kind" AS ENUM ('shortText', 'longText', 'singleChoice', 'multipleChoice', 'scale');
CREATE TYPE "response_status" AS ENUM ('started', 'sent');
CREATE TYPE "meeting_kind" AS ENUM ('focusGroup', 'event', 'faceToFace', 'seminar', 'suggestionBox', 'paper');
CREATE TYPE "comment_audience" AS ENUM ('panel', 'everyone');
CREATE TYPE "comment_kind" AS ENUM ('support', 'change', 'question', 'worry');
CREATE TYPE "comment_readers" AS ENUM ('officers', 'panel', 'everyone');
CREATE TYPE "moderation_outcome" AS ENUM ('shown', 'hidden', 'refused');
CREATE TYPE "answer_outcome" AS ENUM ('accepted', 'partly', 'notAccepted');
CREATE TYPE "reward_form" AS ENUM ('voucher', 'payment', 'donation', 'none');
CREATE TYPE "expense_kind" AS ENUM ('travel', 'childcare', 'care', 'phoneAndData', 'other');
CREATE TYPE "funding" AS ENUM ('core', 'funded');
CREATE TYPE "call_kind" AS ENUM ('stigmaPlan', 'selfEvaluation', 'other');
CREATE TYPE "return_status" AS ENUM ('notStarted', 'drafting', 'submitted', 'returned', 'accepted');
CREATE TYPE "participant_view" AS ENUM ('agree', 'partly', 'disagree');
CREATE TYPE "offer_answer" AS ENUM ('accepted', 'declined');

-- Consultations
CREATE TABLE "consultation" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "can_change" TEXT NOT NULL DEFAULT '',
    "cannot_change" TEXT NOT NULL DEFAULT '',
    "who_reads" TEXT NOT NULL DEFAULT '',
    "what_next" TEXT NOT NULL DEFAULT '',
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "published_at" TIMESTAMPTZ(3),
    "offered" "participation_level",
    "translations" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "consultation_slug_key" ON "consultation"("slug");
CREATE INDEX "consultation_plan_id_idx" ON "consultation"("plan_id");

-- Programme
CREATE TABLE "stakeholder_group" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "interest" "group_level",
    "influence" "group_level",
    "target" INTEGER,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "stakeholder_group_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "stakeholder_group_consultation_id_idx" ON "stakeholder_group"("consultation_id");
CREATE UNIQUE INDEX "stakeholder_group_id_consultation_id_key" ON "stakeholder_group"("id", "consultation_id");

CREATE TABLE "locality" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "target" INTEGER,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "locality_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "locality_consultation_id_idx" ON "locality"("consultation_id");
CREATE UNIQUE INDEX "locality_id_consultation_id_key" ON "locality"("id", "consultation_id");

CREATE TABLE "channel" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "audience" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "opens_on" DATE,
    "closes_on" DATE,
    "ongoing" BOOLEAN NOT NULL DEFAULT false,
    "event_on" DATE,
    "handed_out" INTEGER,
    "returned" INTEGER,
    "attended" INTEGER,
    "offered" "participation_level",
    "translations" JSONB NOT NULL DEFAULT '{}',
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "channel_consultation_id_idx" ON "channel"("consultation_id");

CREATE TABLE "reach_note" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "group_id" TEXT,
    "locality_id" TEXT,
    "text" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "due_on" DATE,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "reach_note_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "reach_note_consultation_id_idx" ON "reach_note"("consultation_id");
CREATE INDEX "reach_note_group_id_idx" ON "reach_note"("group_id");
CREATE INDEX "reach_note_locality_id_idx" ON "reach_note"("locality_id");

-- Route map
CREATE TABLE "route_map" (
    "consultation_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "first_month" DATE NOT NULL,
    "last_month" DATE NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "route_map_pkey" PRIMARY KEY ("consultation_id")
);

CREATE TABLE "route_task" (
    "id" TEXT NOT NULL,
    "route_map_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "translations" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "route_task_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "route_task_route_map_id_idx" ON "route_task"("route_map_id");

CREATE TABLE "route_milestone" (
    "id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "day" DATE,
    "translations" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "route_milestone_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "route_milestone_task_id_idx" ON "route_milestone"("task_id");

-- Standards
CREATE TABLE "condition_confirmation" (
    "consultation_id" TEXT NOT NULL,
    "condition" "fairness_condition" NOT NULL,
    "note" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" TEXT,
    "confirmed_by_name" TEXT NOT NULL,

    CONSTRAINT "condition_confirmation_pkey" PRIMARY KEY ("consultation_id","condition")
);
CREATE INDEX "condition_confirmation_confirmed_by_id_idx" ON "condition_confirmation"("confirmed_by_id");

CREATE TABLE "consultation_decision" (
    "consultation_id" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "body" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "consultation_decision_pkey" PRIMARY KEY ("consultation_id")
);

CREATE TABLE "standard_score" (
    "consultation_id" TEXT NOT NULL,
    "standard" "engagement_standard" NOT NULL,
    "score" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "linked" JSONB NOT NULL DEFAULT '[]',
    "scored_at" TIMESTAMPTZ(3) NOT NULL,
    "scored_by_name" TEXT NOT NULL,

    CONSTRAINT "standard_score_pkey" PRIMARY KEY ("consultation_id","standard")
);

CREATE TABLE "cycle_note" (
    "consultation_id" TEXT NOT NULL,
    "stage" "cycle_stage" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "cycle_note_pkey" PRIMARY KEY ("consultation_id","stage")
);

-- Contributions
CREATE TABLE "respondent" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "respondent_kind" NOT NULL DEFAULT 'individual',
    "stands_for_several" BOOLEAN NOT NULL DEFAULT false,
    "organisation_name" TEXT NOT NULL DEFAULT '',
    "group_id" TEXT,
    "locality_id" TEXT,
    "permission" "permission" NOT NULL DEFAULT 'notRecorded',
    "permission_wording" TEXT NOT NULL DEFAULT '',
    "permission_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "respondent_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "respondent_reference_key" ON "respondent"("reference");
CREATE INDEX "respondent_consultation_id_idx" ON "respondent"("consultation_id");
CREATE INDEX "respondent_group_id_idx" ON "respondent"("group_id");
CREATE INDEX "respondent_locality_id_idx" ON "respondent"("locality_id");
CREATE UNIQUE INDEX "respondent_id_consultation_id_key" ON "respondent"("id", "consultation_id");

CREATE TABLE "identity" (
    "respondent_id" TEXT NOT NULL,
    "sealed_name" BYTEA NOT NULL,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("respondent_id")
);

CREATE TABLE "contribution" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "respondent_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "source_title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "contribution_consultation_id_received_at_idx" ON "contribution"("consultation_id", "received_at");
CREATE INDEX "contribution_respondent_id_idx" ON "contribution"("respondent_id");
CREATE UNIQUE INDEX "contribution_channel_source_id_key" ON "contribution"("channel", "source_id");

CREATE TABLE "passage" (
    "id" TEXT NOT NULL,
    "contribution_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "prompt" TEXT NOT NULL,
    "prompt_code" TEXT NOT NULL,
    "prompt_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "search" tsvector,

    CONSTRAINT "passage_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "passage_prompt_id_idx" ON "passage"("prompt_id");
CREATE INDEX "passage_search_idx" ON "passage" USING GIN ("search");
CREATE UNIQUE INDEX "passage_contribution_id_position_key" ON "passage"("contribution_id", "position");

CREATE TABLE "excerpt" (
    "id" TEXT NOT NULL,
    "passage_id" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_with_id" TEXT,

    CONSTRAINT "excerpt_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "excerpt_withdrawn_with_id_idx" ON "excerpt"("withdrawn_with_id");
CREATE INDEX "excerpt_created_by_id_idx" ON "excerpt"("created_by_id");
CREATE UNIQUE INDEX "excerpt_passage_id_start_end_key" ON "excerpt"("passage_id", "start", "end");
CREATE UNIQUE INDEX "excerpt_id_passage_id_key" ON "excerpt"("id", "passage_id");

-- Surveys
CREATE TABLE "survey" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER NOT NULL DEFAULT 10,
    "published_at" TIMESTAMPTZ(3),
    "translations" JSONB NOT NULL DEFAULT '{}',
    "last_number" INTEGER NOT NULL DEFAULT 0,
    "keyed_twice" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "survey_slug_key" ON "survey"("slug");
CREATE INDEX "survey_consultation_id_idx" ON "survey"("consultation_id");
CREATE UNIQUE INDEX "survey_id_consultation_id_key" ON "survey"("id", "consultation_id");

CREATE TABLE "survey_page" (
    "id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "help" TEXT NOT NULL DEFAULT '',
    "translations" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "survey_page_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "survey_page_survey_id_idx" ON "survey_page"("survey_id");
CREATE UNIQUE INDEX "survey_page_id_survey_id_key" ON "survey_page"("id", "survey_id");

CREATE TABLE "question" (
    "id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "page_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "question_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "help" TEXT NOT NULL DEFAULT '',
    "required" BOOLEAN NOT NULL DEFAULT false,
    "options" JSONB NOT NULL DEFAULT '[]',
    "translations" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "question_page_id_idx" ON "question"("page_id");
CREATE UNIQUE INDEX "question_survey_id_code_key" ON "question"("survey_id", "code");
CREATE UNIQUE INDEX "question_id_survey_id_key" ON "question"("id", "survey_id");

CREATE TABLE "question_about" (
    "question_id" TEXT NOT NULL,
    "plan_item_id" TEXT NOT NULL,

    CONSTRAINT "question_about_pkey" PRIMARY KEY ("question_id","plan_item_id")
);
CREATE INDEX "question_about_plan_item_id_idx" ON "question_about"("plan_item_id");

-- Responses
CREATE TABLE "survey_response" (
    "id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "status" "response_status" NOT NULL DEFAULT 'started',
    "language" TEXT NOT NULL,
    "typed" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "reference" TEXT,
    "respondent_id" TEXT,
    "return_code_hash" TEXT,

    CONSTRAINT "survey_response_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "survey_response_key_hash_key" ON "survey_response"("key_hash");
CREATE UNIQUE INDEX "survey_response_reference_key" ON "survey_response"("reference");
CREATE UNIQUE INDEX "survey_response_return_code_hash_key" ON "survey_response"("return_code_hash");
CREATE INDEX "survey_response_survey_id_status_idx" ON "survey_response"("survey_id", "status");
CREATE INDEX "survey_response_respondent_id_idx" ON "survey_response"("respondent_id");
CREATE UNIQUE INDEX "survey_response_id_survey_id_key" ON "survey_response"("id", "survey_id");

CREATE TABLE "answer" (
    "response_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "answer_pkey" PRIMARY KEY ("response_id","question_id")
);
CREATE INDEX "answer_question_id_idx" ON "answer"("question_id");

CREATE TABLE "paper_form" (
    "response_id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "batch" TEXT NOT NULL DEFAULT '',
    "received_on" DATE NOT NULL,
    "keyed_by_id" TEXT NOT NULL,
    "keyed_by_name" TEXT NOT NULL,
    "keyed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "number" INTEGER,
    "chosen" INTEGER,
    "left_out" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "paper_form_pkey" PRIMARY KEY ("response_id")
);
CREATE INDEX "paper_form_keyed_by_id_idx" ON "paper_form"("keyed_by_id");

CREATE TABLE "paper_keying" (
    "response_id" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "typed" JSONB NOT NULL,
    "sealed_name" BYTEA,
    "keyed_by_id" TEXT NOT NULL,
    "keyed_by_name" TEXT NOT NULL,
    "keyed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paper_keying_pkey" PRIMARY KEY ("response_id","turn")
);
CREATE INDEX "paper_keying_keyed_by_id_idx" ON "paper_keying"("keyed_by_id");

-- Meetings
CREATE TABLE "meeting" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "kind" "meeting_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "facilitator" TEXT NOT NULL DEFAULT '',
    "support" TEXT NOT NULL DEFAULT '',
    "consent_basis" TEXT NOT NULL DEFAULT '',
    "permission" "permission" NOT NULL DEFAULT 'notRecorded',
    "language" TEXT NOT NULL DEFAULT 'en',
    "batch" TEXT NOT NULL DEFAULT '',
    "keyed_twice" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "meeting_consultation_id_idx" ON "meeting"("consultation_id");
CREATE UNIQUE INDEX "meeting_id_consultation_id_key" ON "meeting"("id", "consultation_id");

CREATE TABLE "meeting_topic" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "meeting_topic_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "meeting_topic_meeting_id_number_key" ON "meeting_topic"("meeting_id", "number");
CREATE UNIQUE INDEX "meeting_topic_id_meeting_id_key" ON "meeting_topic"("id", "meeting_id");

CREATE TABLE "meeting_attendance" (
    "meeting_id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "meeting_attendance_pkey" PRIMARY KEY ("meeting_id","group_id")
);
CREATE INDEX "meeting_attendance_group_id_idx" ON "meeting_attendance"("group_id");

CREATE TABLE "meeting_speaker" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "is_facilitator" BOOLEAN NOT NULL DEFAULT false,
    "group_id" TEXT,
    "respondent_id" TEXT,

    CONSTRAINT "meeting_speaker_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "meeting_speaker_group_id_idx" ON "meeting_speaker"("group_id");
CREATE INDEX "meeting_speaker_respondent_id_idx" ON "meeting_speaker"("respondent_id");
CREATE UNIQUE INDEX "meeting_speaker_meeting_id_key_key" ON "meeting_speaker"("meeting_id", "key");
CREATE UNIQUE INDEX "meeting_speaker_id_meeting_id_key" ON "meeting_speaker"("id", "meeting_id");

CREATE TABLE "note_line" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "speaker_id" TEXT,
    "topic_id" TEXT,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,
    "changed_by_id" TEXT NOT NULL,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "taking_in_id" TEXT,

    CONSTRAINT "note_line_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "note_line_meeting_id_position_idx" ON "note_line"("meeting_id", "position");
CREATE INDEX "note_line_meeting_id_version_idx" ON "note_line"("meeting_id", "version");
CREATE INDEX "note_line_speaker_id_idx" ON "note_line"("speaker_id");
CREATE INDEX "note_line_topic_id_idx" ON "note_line"("topic_id");
CREATE INDEX "note_line_taking_in_id_idx" ON "note_line"("taking_in_id");
CREATE INDEX "note_line_changed_by_id_idx" ON "note_line"("changed_by_id");

CREATE TABLE "meeting_taking_in" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,
    "contributions" INTEGER NOT NULL,
    "passages" INTEGER NOT NULL,
    "several_id" TEXT,

    CONSTRAINT "meeting_taking_in_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "meeting_taking_in_several_id_idx" ON "meeting_taking_in"("several_id");
CREATE UNIQUE INDEX "meeting_taking_in_meeting_id_number_key" ON "meeting_taking_in"("meeting_id", "number");
CREATE UNIQUE INDEX "meeting_taking_in_id_meeting_id_key" ON "meeting_taking_in"("id", "meeting_id");

CREATE TABLE "slip" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "chosen" INTEGER,
    "left_out" BOOLEAN NOT NULL DEFAULT false,
    "taking_in_id" TEXT,

    CONSTRAINT "slip_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "slip_taking_in_id_idx" ON "slip"("taking_in_id");
CREATE UNIQUE INDEX "slip_meeting_id_number_key" ON "slip"("meeting_id", "number");
CREATE UNIQUE INDEX "slip_id_meeting_id_key" ON "slip"("id", "meeting_id");

CREATE TABLE "slip_keying" (
    "slip_id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "group_id" TEXT,
    "topic_id" TEXT,
    "not_publish" BOOLEAN NOT NULL DEFAULT false,
    "keyed_by_id" TEXT NOT NULL,
    "keyed_by_name" TEXT NOT NULL,
    "keyed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slip_keying_pkey" PRIMARY KEY ("slip_id","turn")
);
CREATE INDEX "slip_keying_meeting_id_idx" ON "slip_keying"("meeting_id");
CREATE INDEX "slip_keying_group_id_idx" ON "slip_keying"("group_id");
CREATE INDEX "slip_keying_topic_id_idx" ON "slip_keying"("topic_id");
CREATE INDEX "slip_keying_keyed_by_id_idx" ON "slip_keying"("keyed_by_id");

-- Panel
CREATE TABLE "panel_member" (
    "account_id" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "panel_member_pkey" PRIMARY KEY ("account_id")
);
CREATE UNIQUE INDEX "panel_member_display_name_key" ON "panel_member"("display_name");

CREATE TABLE "panel_voice" (
    "account_id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "respondent_id" TEXT NOT NULL,

    CONSTRAINT "panel_voice_pkey" PRIMARY KEY ("account_id","consultation_id")
);
CREATE INDEX "panel_voice_consultation_id_idx" ON "panel_voice"("consultation_id");
CREATE UNIQUE INDEX "panel_voice_respondent_id_consultation_id_key" ON "panel_voice"("respondent_id", "consultation_id");

-- Comments
CREATE TABLE "comment_period" (
    "id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "audience" "comment_audience" NOT NULL,
    "slug" TEXT,
    "introduction" TEXT NOT NULL DEFAULT '',
    "recipients" TEXT NOT NULL DEFAULT '',
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" TEXT,
    "published_by_name" TEXT NOT NULL,

    CONSTRAINT "comment_period_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "comment_period_slug_key" ON "comment_period"("slug");
CREATE INDEX "comment_period_consultation_id_idx" ON "comment_period"("consultation_id");
CREATE INDEX "comment_period_published_by_id_idx" ON "comment_period"("published_by_id");
CREATE UNIQUE INDEX "comment_period_version_id_audience_key" ON "comment_period"("version_id", "audience");
CREATE UNIQUE INDEX "comment_period_id_version_id_key" ON "comment_period"("id", "version_id");

CREATE TABLE "draft_comment" (
    "id" TEXT NOT NULL,
    "period_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "paragraph_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_whole" BOOLEAN NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "kind" "comment_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "suggestion" TEXT NOT NULL DEFAULT '',
    "readers" "comment_readers" NOT NULL,
    "through_supporter" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" TEXT,
    "permission" "permission",
    "reference" TEXT,
    "contribution_id" TEXT,

    CONSTRAINT "draft_comment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "draft_comment_reference_key" ON "draft_comment"("reference");
CREATE UNIQUE INDEX "draft_comment_contribution_id_key" ON "draft_comment"("contribution_id");
CREATE INDEX "draft_comment_period_id_idx" ON "draft_comment"("period_id");
CREATE INDEX "draft_comment_version_id_idx" ON "draft_comment"("version_id");
CREATE INDEX "draft_comment_account_id_idx" ON "draft_comment"("account_id");

CREATE TABLE "comment_moderation" (
    "comment_id" TEXT NOT NULL,
    "outcome" "moderation_outcome" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "moderated_by_id" TEXT NOT NULL,
    "moderated_by_name" TEXT NOT NULL,
    "moderated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_moderation_pkey" PRIMARY KEY ("comment_id")
);
CREATE INDEX "comment_moderation_moderated_by_id_idx" ON "comment_moderation"("moderated_by_id");

CREATE TABLE "comment_answer" (
    "id" TEXT NOT NULL,
    "comment_id" TEXT NOT NULL,
    "outcome" "answer_outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "answered_by_id" TEXT NOT NULL,
    "answered_by_name" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_answer_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "comment_answer_comment_id_idx" ON "comment_answer"("comment_id");
CREATE INDEX "comment_answer_answered_by_id_idx" ON "comment_answer"("answered_by_id");

CREATE TABLE "comment_reply" (
    "comment_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "replied_at" TIMESTAMPTZ(3) NOT NULL,
    "contribution_id" TEXT NOT NULL,

    CONSTRAINT "comment_reply_pkey" PRIMARY KEY ("comment_id")
);
CREATE UNIQUE INDEX "comment_reply_contribution_id_key" ON "comment_reply"("contribution_id");

CREATE TABLE "voice_note" (
    "comment_id" TEXT NOT NULL,
    "file_id" TEXT,
    "transcript" TEXT,
    "transcribed_by_name" TEXT,
    "transcribed_at" TIMESTAMPTZ(3),
    "contribution_id" TEXT,

    CONSTRAINT "voice_note_pkey" PRIMARY KEY ("comment_id")
);
CREATE UNIQUE INDEX "voice_note_file_id_key" ON "voice_note"("file_id");
CREATE UNIQUE INDEX "voice_note_contribution_id_key" ON "voice_note"("contribution_id");

CREATE TABLE "wording_change" (
    "id" TEXT NOT NULL,
    "comment_id" TEXT NOT NULL,
    "paragraph_id" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "made_by_id" TEXT NOT NULL,
    "made_by_name" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wording_change_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "wording_change_comment_id_idx" ON "wording_change"("comment_id");
CREATE INDEX "wording_change_paragraph_id_idx" ON "wording_change"("paragraph_id");
CREATE INDEX "wording_change_made_by_id_idx" ON "wording_change"("made_by_id");

-- Involvement
CREATE TABLE "involvement" (
    "id" TEXT NOT NULL,
    "draft_id" TEXT NOT NULL,
    "section_id" TEXT,
    "what" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "changed" TEXT NOT NULL,
    "recorded_by_id" TEXT NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "involvement_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "involvement_draft_id_idx" ON "involvement"("draft_id");
CREATE INDEX "involvement_section_id_idx" ON "involvement"("section_id");
CREATE INDEX "involvement_recorded_by_id_idx" ON "involvement"("recorded_by_id");

CREATE TABLE "involvement_answer" (
    "involvement_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "involvement_answer_pkey" PRIMARY KEY ("involvement_id","account_id")
);
CREATE INDEX "involvement_answer_account_id_idx" ON "involvement_answer"("account_id");

-- Member support
CREATE TABLE "member_support" (
    "account_id" TEXT NOT NULL,
    "access_needs" TEXT NOT NULL DEFAULT '',
    "contact_by" TEXT NOT NULL DEFAULT '',
    "contact_detail" TEXT NOT NULL DEFAULT '',
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_support_pkey" PRIMARY KEY ("account_id")
);

CREATE TABLE "rate_card_line" (
    "id" TEXT NOT NULL,
    "activity" TEXT NOT NULL,
    "pence" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "rate_card_line_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "support_offer" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "activity" TEXT NOT NULL,
    "pence" INTEGER NOT NULL,
    "on_day" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "form" "reward_form",
    "chosen_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "support_offer_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "support_offer_account_id_idx" ON "support_offer"("account_id");

CREATE TABLE "expense_claim" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "kind" "expense_kind" NOT NULL,
    "pence" INTEGER NOT NULL,
    "on_day" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "expense_claim_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "expense_claim_account_id_idx" ON "expense_claim"("account_id");

-- Services
CREATE TABLE "service" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "funding" "funding" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "service_name_key" ON "service"("name");

CREATE TABLE "service_manager" (
    "service_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,

    CONSTRAINT "service_manager_pkey" PRIMARY KEY ("service_id","account_id")
);
CREATE INDEX "service_manager_account_id_idx" ON "service_manager"("account_id");

-- Calls
CREATE TABLE "call" (
    "id" TEXT NOT NULL,
    "kind" "call_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "guidance" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "per_organisation" BOOLEAN NOT NULL DEFAULT false,
    "asks_actions" BOOLEAN NOT NULL DEFAULT false,
    "asks_evidence" BOOLEAN NOT NULL DEFAULT false,
    "asks_review" BOOLEAN NOT NULL DEFAULT false,
    "consultation_id" TEXT,
    "group_id" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "call_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "call_consultation_id_idx" ON "call"("consultation_id");
CREATE INDEX "call_group_id_idx" ON "call"("group_id");

CREATE TABLE "call_question" (
    "id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "section" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "help" TEXT NOT NULL DEFAULT '',
    "required" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "call_question_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "call_question_call_id_idx" ON "call_question"("call_id");

-- Returns
CREATE TABLE "service_return" (
    "id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "service_id" TEXT NOT NULL,
    "status" "return_status" NOT NULL DEFAULT 'notStarted',
    "content" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "saved_at" TIMESTAMPTZ(3),
    "saved_by_name" TEXT NOT NULL DEFAULT '',
    "submitted_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_version" INTEGER,
    "search_text" TEXT NOT NULL DEFAULT '',
    "respondent_id" TEXT,

    CONSTRAINT "service_return_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "service_return_service_id_idx" ON "service_return"("service_id");
CREATE INDEX "service_return_respondent_id_idx" ON "service_return"("respondent_id");
CREATE UNIQUE INDEX "service_return_call_id_service_id_key" ON "service_return"("call_id", "service_id");

CREATE TABLE "return_version" (
    "id" TEXT NOT NULL,
    "return_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_name" TEXT NOT NULL,

    CONSTRAINT "return_version_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "return_version_return_id_number_key" ON "return_version"("return_id", "number");

CREATE TABLE "return_message" (
    "id" TEXT NOT NULL,
    "return_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "decision" "return_status" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "return_message_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "return_message_return_id_idx" ON "return_message"("return_id");

CREATE TABLE "return_file" (
    "return_id" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "from_version" INTEGER NOT NULL DEFAULT 1,
    "through_version" INTEGER,

    CONSTRAINT "return_file_pkey" PRIMARY KEY ("file_id")
);
CREATE INDEX "return_file_return_id_idx" ON "return_file"("return_id");

CREATE TABLE "confirmation_link" (
    "id" TEXT NOT NULL,
    "return_id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "confirmation_link_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "confirmation_link_token_hash_key" ON "confirmation_link"("token_hash");
CREATE INDEX "confirmation_link_return_id_idx" ON "confirmation_link"("return_id");
CREATE UNIQUE INDEX "confirmation_link_id_return_id_key" ON "confirmation_link"("id", "return_id");

CREATE TABLE "confirmation" (
    "id" TEXT NOT NULL,
    "return_id" TEXT NOT NULL,
    "link_id" TEXT NOT NULL,
    "view" "participant_view" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "confirmation_return_id_idx" ON "confirmation"("return_id");
CREATE INDEX "confirmation_link_id_idx" ON "confirmation"("link_id");

CREATE TABLE "development_support" (
    "return_id" TEXT NOT NULL,
    "is_needed" BOOLEAN NOT NULL,
    "need" TEXT NOT NULL DEFAULT '',
    "assessed_at" TIMESTAMPTZ(3) NOT NULL,
    "assessed_by_name" TEXT NOT NULL,
    "offer" TEXT NOT NULL DEFAULT '',
    "offered_at" TIMESTAMPTZ(3),
    "answer" "offer_answer",
    "answer_text" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "outcome" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "development_support_pkey" PRIMARY KEY ("return_id")
);

CREATE TABLE "plan_review" (
    "id" TEXT NOT NULL,
    "return_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "lessons_learned" TEXT NOT NULL DEFAULT '',
    "progress_made" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_review_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "plan_review_due_on_idx" ON "plan_review"("due_on");
CREATE UNIQUE INDEX "plan_review_return_id_number_key" ON "plan_review"("return_id", "number");
CREATE UNIQUE INDEX "plan_review_id_return_id_key" ON "plan_review"("id", "return_id");

CREATE TABLE "reminder" (
    "id" TEXT NOT NULL,
    "return_id" TEXT NOT NULL,
    "review_id" TEXT,
    "kind" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "account_name" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "mail_id" TEXT NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "reminder_review_id_idx" ON "reminder"("review_id");
CREATE INDEX "reminder_mail_id_idx" ON "reminder"("mail_id");
CREATE INDEX "reminder_account_id_idx" ON "reminder"("account_id");
CREATE UNIQUE INDEX "reminder_return_id_kind_due_on_account_id_key" ON "reminder"("return_id", "kind", "due_on", "account_id");

CREATE TABLE "learning_comment" (
    "id" TEXT NOT NULL,
    "return_id" TEXT NOT NULL,
    "service_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "learning_comment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "learning_comment_return_id_idx" ON "learning_comment"("return_id");
CREATE INDEX "learning_comment_service_id_idx" ON "learning_comment"("service_id");
CREATE INDEX "learning_comment_account_id_idx" ON "learning_comment"("account_id");

CREATE TABLE "return_aim" (
    "id" TEXT NOT NULL,
    "return_id" TEXT NOT NULL,
    "plan_item_id" TEXT NOT NULL,
    "action" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "return_aim_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "return_aim_return_id_idx" ON "return_aim"("return_id");
CREATE INDEX "return_aim_plan_item_id_idx" ON "return_aim"("plan_item_id");

-- What points at what
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stakeholder_group" ADD CONSTRAINT "stakeholder_group_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "locality" ADD CONSTRAINT "locality_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "channel" ADD CONSTRAINT "channel_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reach_note" ADD CONSTRAINT "reach_note_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reach_note" ADD CONSTRAINT "reach_note_group_id_consultation_id_fkey" FOREIGN KEY ("group_id", "consultation_id") REFERENCES "stakeholder_group"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reach_note" ADD CONSTRAINT "reach_note_locality_id_consultation_id_fkey" FOREIGN KEY ("locality_id", "consultation_id") REFERENCES "locality"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "route_map" ADD CONSTRAINT "route_map_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "route_task" ADD CONSTRAINT "route_task_route_map_id_fkey" FOREIGN KEY ("route_map_id") REFERENCES "route_map"("consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "route_milestone" ADD CONSTRAINT "route_milestone_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "route_task"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "condition_confirmation" ADD CONSTRAINT "condition_confirmation_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "condition_confirmation" ADD CONSTRAINT "condition_confirmation_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "consultation_decision" ADD CONSTRAINT "consultation_decision_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "standard_score" ADD CONSTRAINT "standard_score_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "cycle_note" ADD CONSTRAINT "cycle_note_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "respondent" ADD CONSTRAINT "respondent_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "respondent" ADD CONSTRAINT "respondent_group_id_consultation_id_fkey" FOREIGN KEY ("group_id", "consultation_id") REFERENCES "stakeholder_group"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "respondent" ADD CONSTRAINT "respondent_locality_id_consultation_id_fkey" FOREIGN KEY ("locality_id", "consultation_id") REFERENCES "locality"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "identity" ADD CONSTRAINT "identity_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "respondent"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_respondent_id_consultation_id_fkey" FOREIGN KEY ("respondent_id", "consultation_id") REFERENCES "respondent"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "passage" ADD CONSTRAINT "passage_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_withdrawn_with_id_passage_id_fkey" FOREIGN KEY ("withdrawn_with_id", "passage_id") REFERENCES "excerpt"("id", "passage_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "survey" ADD CONSTRAINT "survey_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "survey_page" ADD CONSTRAINT "survey_page_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "question" ADD CONSTRAINT "question_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "question" ADD CONSTRAINT "question_page_id_survey_id_fkey" FOREIGN KEY ("page_id", "survey_id") REFERENCES "survey_page"("id", "survey_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "question_about" ADD CONSTRAINT "question_about_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "question_about" ADD CONSTRAINT "question_about_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_survey_id_consultation_id_fkey" FOREIGN KEY ("survey_id", "consultation_id") REFERENCES "survey"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_respondent_id_consultation_id_fkey" FOREIGN KEY ("respondent_id", "consultation_id") REFERENCES "respondent"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "answer" ADD CONSTRAINT "answer_response_id_survey_id_fkey" FOREIGN KEY ("response_id", "survey_id") REFERENCES "survey_response"("id", "survey_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "answer" ADD CONSTRAINT "answer_question_id_survey_id_fkey" FOREIGN KEY ("question_id", "survey_id") REFERENCES "question"("id", "survey_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "paper_form" ADD CONSTRAINT "paper_form_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "paper_form" ADD CONSTRAINT "paper_form_keyed_by_id_fkey" FOREIGN KEY ("keyed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "paper_keying" ADD CONSTRAINT "paper_keying_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "paper_form"("response_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "paper_keying" ADD CONSTRAINT "paper_keying_keyed_by_id_fkey" FOREIGN KEY ("keyed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_topic" ADD CONSTRAINT "meeting_topic_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_meeting_id_consultation_id_fkey" FOREIGN KEY ("meeting_id", "consultation_id") REFERENCES "meeting"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_group_id_consultation_id_fkey" FOREIGN KEY ("group_id", "consultation_id") REFERENCES "stakeholder_group"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_speaker" ADD CONSTRAINT "meeting_speaker_meeting_id_consultation_id_fkey" FOREIGN KEY ("meeting_id", "consultation_id") REFERENCES "meeting"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_speaker" ADD CONSTRAINT "meeting_speaker_group_id_consultation_id_fkey" FOREIGN KEY ("group_id", "consultation_id") REFERENCES "stakeholder_group"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_speaker" ADD CONSTRAINT "meeting_speaker_respondent_id_consultation_id_fkey" FOREIGN KEY ("respondent_id", "consultation_id") REFERENCES "respondent"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note_line" ADD CONSTRAINT "note_line_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note_line" ADD CONSTRAINT "note_line_speaker_id_meeting_id_fkey" FOREIGN KEY ("speaker_id", "meeting_id") REFERENCES "meeting_speaker"("id", "meeting_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note_line" ADD CONSTRAINT "note_line_topic_id_meeting_id_fkey" FOREIGN KEY ("topic_id", "meeting_id") REFERENCES "meeting_topic"("id", "meeting_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note_line" ADD CONSTRAINT "note_line_taking_in_id_meeting_id_fkey" FOREIGN KEY ("taking_in_id", "meeting_id") REFERENCES "meeting_taking_in"("id", "meeting_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note_line" ADD CONSTRAINT "note_line_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_taking_in" ADD CONSTRAINT "meeting_taking_in_meeting_id_consultation_id_fkey" FOREIGN KEY ("meeting_id", "consultation_id") REFERENCES "meeting"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_taking_in" ADD CONSTRAINT "meeting_taking_in_several_id_consultation_id_fkey" FOREIGN KEY ("several_id", "consultation_id") REFERENCES "respondent"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "slip" ADD CONSTRAINT "slip_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "slip" ADD CONSTRAINT "slip_taking_in_id_meeting_id_fkey" FOREIGN KEY ("taking_in_id", "meeting_id") REFERENCES "meeting_taking_in"("id", "meeting_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "slip_keying" ADD CONSTRAINT "slip_keying_slip_id_meeting_id_fkey" FOREIGN KEY ("slip_id", "meeting_id") REFERENCES "slip"("id", "meeting_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "slip_keying" ADD CONSTRAINT "slip_keying_meeting_id_consultation_id_fkey" FOREIGN KEY ("meeting_id", "consultation_id") REFERENCES "meeting"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "slip_keying" ADD CONSTRAINT "slip_keying_group_id_consultation_id_fkey" FOREIGN KEY ("group_id", "consultation_id") REFERENCES "stakeholder_group"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "slip_keying" ADD CONSTRAINT "slip_keying_topic_id_meeting_id_fkey" FOREIGN KEY ("topic_id", "meeting_id") REFERENCES "meeting_topic"("id", "meeting_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "slip_keying" ADD CONSTRAINT "slip_keying_keyed_by_id_fkey" FOREIGN KEY ("keyed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "panel_voice" ADD CONSTRAINT "panel_voice_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "panel_voice" ADD CONSTRAINT "panel_voice_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "panel_voice" ADD CONSTRAINT "panel_voice_respondent_id_consultation_id_fkey" FOREIGN KEY ("respondent_id", "consultation_id") REFERENCES "respondent"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_period" ADD CONSTRAINT "comment_period_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_period" ADD CONSTRAINT "comment_period_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_period" ADD CONSTRAINT "comment_period_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_period_id_version_id_fkey" FOREIGN KEY ("period_id", "version_id") REFERENCES "comment_period"("id", "version_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_version_id_paragraph_id_fkey" FOREIGN KEY ("version_id", "paragraph_id") REFERENCES "version_paragraph"("version_id", "paragraph_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_moderation" ADD CONSTRAINT "comment_moderation_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_moderation" ADD CONSTRAINT "comment_moderation_moderated_by_id_fkey" FOREIGN KEY ("moderated_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_answer" ADD CONSTRAINT "comment_answer_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_answer" ADD CONSTRAINT "comment_answer_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_reply" ADD CONSTRAINT "comment_reply_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_reply" ADD CONSTRAINT "comment_reply_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "voice_note" ADD CONSTRAINT "voice_note_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "voice_note" ADD CONSTRAINT "voice_note_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "voice_note" ADD CONSTRAINT "voice_note_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "wording_change" ADD CONSTRAINT "wording_change_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "wording_change" ADD CONSTRAINT "wording_change_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "draft_paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "wording_change" ADD CONSTRAINT "wording_change_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_section_id_draft_id_fkey" FOREIGN KEY ("section_id", "draft_id") REFERENCES "draft_section"("id", "draft_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "involvement_answer" ADD CONSTRAINT "involvement_answer_involvement_id_fkey" FOREIGN KEY ("involvement_id") REFERENCES "involvement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "involvement_answer" ADD CONSTRAINT "involvement_answer_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "member_support" ADD CONSTRAINT "member_support_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "support_offer" ADD CONSTRAINT "support_offer_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "expense_claim" ADD CONSTRAINT "expense_claim_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "service_manager" ADD CONSTRAINT "service_manager_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "service_manager" ADD CONSTRAINT "service_manager_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "call" ADD CONSTRAINT "call_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "call" ADD CONSTRAINT "call_group_id_consultation_id_fkey" FOREIGN KEY ("group_id", "consultation_id") REFERENCES "stakeholder_group"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "call_question" ADD CONSTRAINT "call_question_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "service_return" ADD CONSTRAINT "service_return_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "service_return" ADD CONSTRAINT "service_return_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "service_return" ADD CONSTRAINT "service_return_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "respondent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_version" ADD CONSTRAINT "return_version_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_message" ADD CONSTRAINT "return_message_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_file" ADD CONSTRAINT "return_file_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_file" ADD CONSTRAINT "return_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "confirmation_link" ADD CONSTRAINT "confirmation_link_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_link_id_return_id_fkey" FOREIGN KEY ("link_id", "return_id") REFERENCES "confirmation_link"("id", "return_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "development_support" ADD CONSTRAINT "development_support_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_review" ADD CONSTRAINT "plan_review_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_review_id_return_id_fkey" FOREIGN KEY ("review_id", "return_id") REFERENCES "plan_review"("id", "return_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "learning_comment" ADD CONSTRAINT "learning_comment_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "learning_comment" ADD CONSTRAINT "learning_comment_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "learning_comment" ADD CONSTRAINT "learning_comment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_aim" ADD CONSTRAINT "return_aim_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_aim" ADD CONSTRAINT "return_aim_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_closes_after_opening" CHECK ("closes_at" > "opens_at");
ALTER TABLE "reach_note" ADD CONSTRAINT "reach_note_is_about_one_of_them" CHECK (num_nonnulls("group_id", "locality_id") = 1);
ALTER TABLE "route_map" ADD CONSTRAINT "route_map_runs_forward" CHECK ("first_month" <= "last_month");
ALTER TABLE "standard_score" ADD CONSTRAINT "standard_score_within_scale" CHECK ("score" BETWEEN 1 AND 6);
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_counts" CHECK ("people" >= 0);
-- Nothing is quoted without a record of what people agreed to.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_consent" CHECK ("permission" = 'notRecorded' OR "consent_basis" <> '');
-- A group alone would be of no consultation.
ALTER TABLE "call" ADD CONSTRAINT "call_group_of_its_consultation" CHECK ("group_id" IS NULL OR "consultation_id" IS NOT NULL);
ALTER TABLE "comment_period" ADD CONSTRAINT "comment_period_closes_after_opening" CHECK ("closes_at" > "opens_at");
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_people" CHECK ("people" > 0);
ALTER TABLE "support_offer" ADD CONSTRAINT "support_offer_amounts" CHECK ("pence" >= 0 AND "minutes" >= 0);
ALTER TABLE "expense_claim" ADD CONSTRAINT "expense_claim_amount" CHECK ("pence" > 0);
ALTER TABLE "rate_card_line" ADD CONSTRAINT "rate_card_line_amount" CHECK ("pence" >= 0);

-- A permission may be lowered at any time. Only the respondent can raise it, by answering again.
CREATE FUNCTION permission_is_not_raised() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."withdrawn_at" IS NOT NULL AND NEW."withdrawn_at" IS NULL)
    OR (NEW."permission" < OLD."permission" AND OLD."permission" <> 'notRecorded') THEN
    RAISE EXCEPTION 'a permission is lowered and never raised' USING ERRCODE = 'RF007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER permission_is_not_raised BEFORE UPDATE OF "permission", "withdrawn_at" ON "respondent"
  FOR EACH ROW EXECUTE FUNCTION permission_is_not_raised();

-- What people said is never altered.
CREATE TRIGGER passage_words_stay BEFORE UPDATE OF "text", "prompt", "contribution_id" OR DELETE ON "passage"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- One thing that somebody said may be taken back, for good; its words stay as they were, and are shown to nobody.
CREATE FUNCTION contribution_only_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."withdrawn_at" IS NOT NULL OR NEW."withdrawn_at" IS NULL
    OR to_jsonb(NEW) - 'withdrawn_at' IS DISTINCT FROM to_jsonb(OLD) - 'withdrawn_at' THEN
    RAISE EXCEPTION 'contribution rows are never altered or deleted' USING ERRCODE = 'RF001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contribution_stays BEFORE UPDATE OR DELETE ON "contribution" FOR EACH ROW EXECUTE FUNCTION contribution_only_withdrawn();

-- Full-text search: English words are stemmed, words of other languages are taken as they are.
CREATE FUNCTION passage_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE spoken text;
BEGIN
  SELECT "language" INTO spoken FROM "contribution" WHERE "id" = NEW."contribution_id";
  NEW."search" := to_tsvector(CASE WHEN spoken = 'en' THEN 'english' ELSE 'simple' END::regconfig, NEW."text");
  RETURN NEW;
END $$;
CREATE TRIGGER passage_search BEFORE INSERT ON "passage" FOR EACH ROW EXECUTE FUNCTION passage_search();

-- An excerpt is exactly the words that stand at its place. PostgreSQL counts characters as code points.
CREATE FUNCTION excerpt_is_exact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."start" < 0 OR NEW."end" <= NEW."start" OR NEW."text" IS DISTINCT FROM
    (SELECT substring("text" FROM NEW."start" + 1 FOR NEW."end" - NEW."start") FROM "passage" WHERE "id" = NEW."passage_id")
  THEN
    RAISE EXCEPTION 'excerpt is not the words of its passage' USING ERRCODE = 'RF004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER excerpt_is_exact BEFORE INSERT OR UPDATE ON "excerpt" FOR EACH ROW EXECUTE FUNCTION excerpt_is_exact();

-- An excerpt taken back stays taken back, and its words are not chosen again.
CREATE FUNCTION excerpt_stays_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawn_at" IS NOT NULL THEN
    RAISE EXCEPTION 'an excerpt that was taken back is never altered' USING ERRCODE = 'RF001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER excerpt_stays_withdrawn BEFORE UPDATE ON "excerpt" FOR EACH ROW EXECUTE FUNCTION excerpt_stays_withdrawn();
CREATE FUNCTION excerpt_is_not_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "excerpt" e WHERE e."passage_id" = NEW."passage_id" AND e."withdrawn_at" IS NOT NULL
      AND e."withdrawn_with_id" IS NULL AND e."start" < NEW."end" AND e."end" > NEW."start"
  ) THEN
    RAISE EXCEPTION 'these words were taken back' USING ERRCODE = 'RF005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER excerpt_is_not_taken_back BEFORE INSERT ON "excerpt" FOR EACH ROW EXECUTE FUNCTION excerpt_is_not_taken_back();

-- What was taken in as somebody's words stays as it is, whatever the page says.
CREATE FUNCTION taken_in_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."taking_in_id" IS NOT NULL THEN
    RAISE EXCEPTION 'what was taken in stays as it is' USING ERRCODE = 'RF002';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER note_line_stays BEFORE UPDATE OR DELETE ON "note_line"
  FOR EACH ROW EXECUTE FUNCTION taken_in_stays();
CREATE TRIGGER slip_stays BEFORE UPDATE OR DELETE ON "slip"
  FOR EACH ROW EXECUTE FUNCTION taken_in_stays();
CREATE FUNCTION keying_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "slip" WHERE "id" = OLD."slip_id" AND "taking_in_id" IS NOT NULL) THEN
    RAISE EXCEPTION 'what was taken in stays as it is' USING ERRCODE = 'RF002';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER slip_keying_stays BEFORE UPDATE OR DELETE ON "slip_keying"
  FOR EACH ROW EXECUTE FUNCTION keying_stays();
CREATE FUNCTION paper_keying_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "survey_response" WHERE "id" = OLD."response_id" AND "status" = 'sent') THEN
    RAISE EXCEPTION 'what was taken in stays as it is' USING ERRCODE = 'RF002';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER paper_keying_stays BEFORE UPDATE OR DELETE ON "paper_keying"
  FOR EACH ROW EXECUTE FUNCTION paper_keying_stays();

-- What was submitted, and what was said and decided about a version, stays as it was.
CREATE TRIGGER return_version_stays BEFORE UPDATE OR DELETE ON "return_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_answer_stays BEFORE UPDATE OR DELETE ON "comment_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_reply_stays BEFORE UPDATE OR DELETE ON "comment_reply" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER wording_change_stays BEFORE UPDATE OR DELETE ON "wording_change" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Paragraphs and footnotes belong to the moment of freezing: none is added to a version that has been put before people.
CREATE FUNCTION version_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "comment_period" WHERE "version_id" = NEW."version_id") THEN
    RAISE EXCEPTION '% of a published version are never added to', TG_TABLE_NAME USING ERRCODE = 'RF003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER version_is_whole BEFORE INSERT ON "version_paragraph" FOR EACH ROW EXECUTE FUNCTION version_is_whole();

-- The words and the place of a comment stay; being let in is all that may happen to it, once.
CREATE FUNCTION draft_comment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."contribution_id" IS NOT NULL
    OR to_jsonb(NEW) - 'contribution_id' IS DISTINCT FROM to_jsonb(OLD) - 'contribution_id' THEN
    RAISE EXCEPTION 'draft_comment rows are never altered or deleted' USING ERRCODE = 'RF001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_comment_stays BEFORE UPDATE OR DELETE ON "draft_comment" FOR EACH ROW EXECUTE FUNCTION draft_comment_stays();

-- A comment stands on words that are there: those of its paragraph without the markers of citations.
CREATE FUNCTION draft_comment_is_exact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."start" < 0 OR NEW."end" <= NEW."start" OR NOT EXISTS (
    SELECT 1 FROM "version_paragraph" p JOIN "comment_period" o ON o."version_id" = p."version_id"
    WHERE o."id" = NEW."period_id" AND p."version_id" = NEW."version_id" AND p."paragraph_id" = NEW."paragraph_id"
      AND substring(regexp_replace(p."text", ' *\[@[A-Za-z0-9]{1,40}\]', '', 'g') FROM NEW."start" + 1 FOR NEW."end" - NEW."start") = NEW."exact"
  ) THEN
    RAISE EXCEPTION 'a comment is not on the words of its paragraph' USING ERRCODE = 'RF004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_comment_is_exact BEFORE INSERT ON "draft_comment" FOR EACH ROW EXECUTE FUNCTION draft_comment_is_exact();

-- What was said is written down once. The recording goes when the comment is taken back.
CREATE FUNCTION voice_note_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."comment_id" <> OLD."comment_id"
    OR (NEW."file_id" IS NOT NULL AND NEW."file_id" IS DISTINCT FROM OLD."file_id")
    OR (OLD."transcript" IS NOT NULL
      AND to_jsonb(NEW) - 'file_id' IS DISTINCT FROM to_jsonb(OLD) - 'file_id') THEN
    RAISE EXCEPTION 'voice_note rows are never altered or deleted' USING ERRCODE = 'RF001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER voice_note_stays BEFORE UPDATE OR DELETE ON "voice_note" FOR EACH ROW EXECUTE FUNCTION voice_note_stays();

-- Nothing is final while somebody waits for an answer. What was withdrawn, or is no comment on the draft, waits for none.
CREATE FUNCTION sign_off_is_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "draft_comment" d
      JOIN "draft_version" v ON v."id" = d."version_id"
      JOIN "draft_version" f ON f."draft_id" = v."draft_id" AND f."id" = NEW."version_id"
      LEFT JOIN "contribution" c ON c."id" = d."contribution_id"
      LEFT JOIN "respondent" r ON r."id" = c."respondent_id"
    WHERE c."withdrawn_at" IS NULL AND r."withdrawn_at" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "comment_moderation" m WHERE m."comment_id" = d."id" AND m."outcome" = 'refused')
      AND NOT EXISTS (SELECT 1 FROM "comment_answer" a WHERE a."comment_id" = d."id")
  ) THEN
    RAISE EXCEPTION 'comments on the draft have no answer' USING ERRCODE = 'RF008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sign_off_is_answered BEFORE INSERT ON "version_sign_off" FOR EACH ROW EXECUTE FUNCTION sign_off_is_answered();

-- What a consultation asks about, and the version that it puts before people, are of its own plan.
CREATE FUNCTION question_about_is_of_its_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "question" q
      JOIN "survey" s ON s."id" = q."survey_id"
      JOIN "consultation" c ON c."id" = s."consultation_id"
      JOIN "plan_item" i ON i."plan_id" = c."plan_id"
    WHERE q."id" = NEW."question_id" AND i."id" = NEW."plan_item_id"
  ) THEN
    RAISE EXCEPTION 'a question is about items of its consultation''s plan' USING ERRCODE = 'RF010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER question_about_is_of_its_plan BEFORE INSERT OR UPDATE ON "question_about"
  FOR EACH ROW EXECUTE FUNCTION question_about_is_of_its_plan();

CREATE FUNCTION comment_period_is_of_its_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "draft_version" v
      JOIN "draft" d ON d."id" = v."draft_id"
      JOIN "consultation" c ON c."plan_id" = d."plan_id"
    WHERE v."id" = NEW."version_id" AND c."id" = NEW."consultation_id"
  ) THEN
    RAISE EXCEPTION 'a version is put before people within a consultation on its plan' USING ERRCODE = 'RF010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_period_is_of_its_plan BEFORE INSERT OR UPDATE OF "version_id", "consultation_id" ON "comment_period"
  FOR EACH ROW EXECUTE FUNCTION comment_period_is_of_its_plan();

-- What public pages show, and what frozen versions and counts on them rest on.
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "consultation" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "stakeholder_group" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "locality" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "channel" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "route_map" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "route_task" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "route_milestone" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "survey" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "survey_page" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "question" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "comment_period" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "comment_moderation" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT ON "comment_answer" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER UPDATE ON "contribution" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER UPDATE ON "respondent" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER UPDATE OF "withdrawn_at" ON "excerpt" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();

-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'strategyOfficer', 'panelMember', 'serviceManager', 'scrutineer');

-- CreateEnum
CREATE TYPE "permission" AS ENUM ('withName', 'withoutName', 'paraphraseOnly', 'notPublish', 'notRecorded');

-- CreateEnum
CREATE TYPE "respondent_kind" AS ENUM ('individual', 'organisation');

-- CreateEnum
CREATE TYPE "plan_status" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "plan_item_kind" AS ENUM ('priority', 'keyAction');

-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('shortText', 'longText', 'singleChoice', 'multipleChoice', 'scale');

-- CreateEnum
CREATE TYPE "response_status" AS ENUM ('started', 'sent');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('supports', 'opposes', 'concern', 'suggestion', 'neutral');

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "partnership" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "contact_email" TEXT NOT NULL DEFAULT '',
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "checked_languages" TEXT[] DEFAULT ARRAY['en']::TEXT[],

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
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
    "translations" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stakeholder_group" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "stakeholder_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "help_line" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "hours" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "verified_on" DATE NOT NULL,
    "verified_by" TEXT NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "help_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "respondent" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "respondent_kind" NOT NULL DEFAULT 'individual',
    "organisation_name" TEXT NOT NULL DEFAULT '',
    "group_id" TEXT,
    "permission" "permission" NOT NULL DEFAULT 'notRecorded',
    "permission_wording" TEXT NOT NULL DEFAULT '',
    "permission_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "respondent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity" (
    "respondent_id" TEXT NOT NULL,
    "sealed_name" BYTEA NOT NULL,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("respondent_id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "respondent_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "source_title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "excerpt" (
    "id" TEXT NOT NULL,
    "passage_id" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "excerpt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_section" (
    "id" TEXT NOT NULL,
    "draft_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,

    CONSTRAINT "draft_section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_paragraph" (
    "id" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_paragraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "plan_item_id" TEXT NOT NULL,
    "stance" "stance",
    "text" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "base" INTEGER NOT NULL,
    "by_channel" JSONB NOT NULL DEFAULT '[]',
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "paragraph_id" TEXT NOT NULL,
    "excerpt_id" TEXT,
    "finding_id" TEXT,
    "quoted_text" TEXT NOT NULL,
    "cited_by_id" TEXT NOT NULL,
    "cited_by_name" TEXT NOT NULL,
    "cited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL DEFAULT '',
    "vision" TEXT NOT NULL DEFAULT '',
    "localities" TEXT NOT NULL DEFAULT '',
    "status" "plan_status" NOT NULL DEFAULT 'draft',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "parent_id" TEXT,
    "kind" "plan_item_kind" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_content" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "public_content_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "survey" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER NOT NULL DEFAULT 10,
    "published_at" TIMESTAMPTZ(3),
    "translations" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_page" (
    "id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "help" TEXT NOT NULL DEFAULT '',
    "translations" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "survey_page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "question_about" (
    "question_id" TEXT NOT NULL,
    "plan_item_id" TEXT NOT NULL,

    CONSTRAINT "question_about_pkey" PRIMARY KEY ("question_id","plan_item_id")
);

-- CreateTable
CREATE TABLE "survey_response" (
    "id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "status" "response_status" NOT NULL DEFAULT 'started',
    "language" TEXT NOT NULL,
    "typed" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "reference" TEXT,
    "respondent_id" TEXT,

    CONSTRAINT "survey_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "response_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "answer_pkey" PRIMARY KEY ("response_id","question_id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" TEXT NOT NULL,
    "excerpt_id" TEXT NOT NULL,
    "plan_item_id" TEXT NOT NULL,
    "stance" "stance" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "tagged_by_id" TEXT NOT NULL,
    "tagged_by_name" TEXT NOT NULL,
    "tagged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_by_id" TEXT,
    "removed_by_name" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_slug_key" ON "consultation"("slug");

-- CreateIndex
CREATE INDEX "consultation_plan_id_idx" ON "consultation"("plan_id");

-- CreateIndex
CREATE INDEX "stakeholder_group_consultation_id_idx" ON "stakeholder_group"("consultation_id");

-- CreateIndex
CREATE UNIQUE INDEX "respondent_reference_key" ON "respondent"("reference");

-- CreateIndex
CREATE INDEX "respondent_consultation_id_idx" ON "respondent"("consultation_id");

-- CreateIndex
CREATE INDEX "respondent_group_id_idx" ON "respondent"("group_id");

-- CreateIndex
CREATE INDEX "contribution_consultation_id_received_at_idx" ON "contribution"("consultation_id", "received_at");

-- CreateIndex
CREATE INDEX "contribution_respondent_id_idx" ON "contribution"("respondent_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_channel_source_id_key" ON "contribution"("channel", "source_id");

-- CreateIndex
CREATE INDEX "passage_prompt_id_idx" ON "passage"("prompt_id");

-- CreateIndex
CREATE INDEX "passage_search_idx" ON "passage" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "passage_contribution_id_position_key" ON "passage"("contribution_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "excerpt_passage_id_start_end_key" ON "excerpt"("passage_id", "start", "end");

-- CreateIndex
CREATE INDEX "draft_plan_id_idx" ON "draft"("plan_id");

-- CreateIndex
CREATE INDEX "draft_section_draft_id_idx" ON "draft_section"("draft_id");

-- CreateIndex
CREATE INDEX "draft_paragraph_section_id_idx" ON "draft_paragraph"("section_id");

-- CreateIndex
CREATE INDEX "finding_consultation_id_idx" ON "finding"("consultation_id");

-- CreateIndex
CREATE INDEX "finding_plan_item_id_idx" ON "finding"("plan_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "citation_key_key" ON "citation"("key");

-- CreateIndex
CREATE INDEX "citation_paragraph_id_idx" ON "citation"("paragraph_id");

-- CreateIndex
CREATE INDEX "citation_excerpt_id_idx" ON "citation"("excerpt_id");

-- CreateIndex
CREATE INDEX "citation_finding_id_idx" ON "citation"("finding_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_slug_key" ON "plan"("slug");

-- CreateIndex
CREATE INDEX "plan_item_parent_id_idx" ON "plan_item"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_plan_id_code_key" ON "plan_item"("plan_id", "code");

-- CreateIndex
CREATE INDEX "audit_event_subject_kind_subject_id_idx" ON "audit_event"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "survey_slug_key" ON "survey"("slug");

-- CreateIndex
CREATE INDEX "survey_consultation_id_idx" ON "survey"("consultation_id");

-- CreateIndex
CREATE INDEX "survey_page_survey_id_idx" ON "survey_page"("survey_id");

-- CreateIndex
CREATE INDEX "question_page_id_idx" ON "question"("page_id");

-- CreateIndex
CREATE UNIQUE INDEX "question_survey_id_code_key" ON "question"("survey_id", "code");

-- CreateIndex
CREATE INDEX "question_about_plan_item_id_idx" ON "question_about"("plan_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_response_key_hash_key" ON "survey_response"("key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "survey_response_reference_key" ON "survey_response"("reference");

-- CreateIndex
CREATE INDEX "survey_response_survey_id_status_idx" ON "survey_response"("survey_id", "status");

-- CreateIndex
CREATE INDEX "answer_question_id_idx" ON "answer"("question_id");

-- CreateIndex
CREATE INDEX "tag_excerpt_id_idx" ON "tag"("excerpt_id");

-- CreateIndex
CREATE INDEX "tag_plan_item_id_removed_at_idx" ON "tag"("plan_item_id", "removed_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stakeholder_group" ADD CONSTRAINT "stakeholder_group_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "respondent" ADD CONSTRAINT "respondent_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "respondent" ADD CONSTRAINT "respondent_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "stakeholder_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "respondent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "respondent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_section" ADD CONSTRAINT "draft_section_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_paragraph" ADD CONSTRAINT "draft_paragraph_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "draft_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "draft_paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_excerpt_id_fkey" FOREIGN KEY ("excerpt_id") REFERENCES "excerpt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "plan_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_page" ADD CONSTRAINT "survey_page_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "survey_page"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_about" ADD CONSTRAINT "question_about_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_about" ADD CONSTRAINT "question_about_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_excerpt_id_fkey" FOREIGN KEY ("excerpt_id") REFERENCES "excerpt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What people said is never altered.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never altered or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER passage_words_stay BEFORE UPDATE OF "text", "prompt", "contribution_id" OR DELETE ON "passage"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contribution_stays BEFORE UPDATE OR DELETE ON "contribution"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_stays BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

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
    RAISE EXCEPTION 'excerpt is not the words of its passage' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER excerpt_is_exact BEFORE INSERT OR UPDATE ON "excerpt" FOR EACH ROW EXECUTE FUNCTION excerpt_is_exact();

-- Words are quoted only with permission, whatever the page says.
CREATE FUNCTION citation_is_permitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF num_nonnulls(NEW."excerpt_id", NEW."finding_id") <> 1 THEN
    RAISE EXCEPTION 'a citation points at one excerpt or one finding' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."excerpt_id" IS NOT NULL AND NEW."removed_at" IS NULL AND NOT EXISTS (
    SELECT 1 FROM "excerpt" e
      JOIN "passage" p ON p."id" = e."passage_id"
      JOIN "contribution" c ON c."id" = p."contribution_id"
      JOIN "respondent" r ON r."id" = c."respondent_id"
    WHERE e."id" = NEW."excerpt_id" AND r."withdrawn_at" IS NULL AND r."permission" IN ('withName', 'withoutName')
  ) THEN
    RAISE EXCEPTION 'citation_not_permitted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER citation_is_permitted BEFORE INSERT OR UPDATE OF "excerpt_id", "finding_id", "quoted_text" ON "citation"
  FOR EACH ROW EXECUTE FUNCTION citation_is_permitted();

-- A permission may be lowered at any time. Only the respondent can raise it, by answering again.
CREATE FUNCTION permission_is_not_raised() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."withdrawn_at" IS NOT NULL AND NEW."withdrawn_at" IS NULL)
    OR (NEW."permission" < OLD."permission" AND OLD."permission" <> 'notRecorded') THEN
    RAISE EXCEPTION 'permission_not_raised' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER permission_is_not_raised BEFORE UPDATE OF "permission", "withdrawn_at" ON "respondent"
  FOR EACH ROW EXECUTE FUNCTION permission_is_not_raised();

ALTER TABLE "finding" ADD CONSTRAINT "finding_counts" CHECK ("people" >= 0 AND "base" >= "people");
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_closes_after_opening" CHECK ("closes_at" > "opens_at");
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_is_one" CHECK ("id" = 1);
CREATE UNIQUE INDEX "tag_once" ON "tag" ("excerpt_id", "plan_item_id") WHERE "removed_at" IS NULL;

-- Rendered public pages are kept until this number rises.
INSERT INTO "public_content" ("id", "version") VALUES (1, 0);
CREATE FUNCTION public_content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "public_content" SET "version" = "version" + 1 WHERE "id" = 1;
  RETURN NULL;
END $$;
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "partnership" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_item" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "consultation" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "stakeholder_group" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "help_line" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "survey" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "survey_page" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "question" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();

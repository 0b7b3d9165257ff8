-- CreateEnum
CREATE TYPE "draft_stage" AS ENUM ('proposals', 'firstDraft', 'secondDraft', 'other');

-- CreateEnum
CREATE TYPE "comment_audience" AS ENUM ('panel', 'everyone');

-- CreateEnum
CREATE TYPE "comment_kind" AS ENUM ('support', 'change', 'question', 'worry');

-- CreateEnum
CREATE TYPE "comment_readers" AS ENUM ('officers', 'panel', 'everyone');

-- CreateEnum
CREATE TYPE "moderation_outcome" AS ENUM ('shown', 'hidden', 'refused');

-- CreateEnum
CREATE TYPE "answer_outcome" AS ENUM ('accepted', 'partly', 'notAccepted');

-- CreateEnum
CREATE TYPE "reward_form" AS ENUM ('voucher', 'payment', 'donation', 'none');

-- CreateEnum
CREATE TYPE "expense_kind" AS ENUM ('travel', 'childcare', 'care', 'phoneAndData', 'other');

-- AlterTable
ALTER TABLE "contribution" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "draft_version" (
    "id" TEXT NOT NULL,
    "draft_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "stage" "draft_stage" NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by_id" TEXT NOT NULL,
    "frozen_by_name" TEXT NOT NULL,

    CONSTRAINT "draft_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version_paragraph" (
    "id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "paragraph_id" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "version_paragraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version_citation" (
    "id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "citation_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "quoted_text" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "version_citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version_sign_off" (
    "version_id" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "signed_off_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT NOT NULL,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "version_sign_off_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "panel_member" (
    "account_id" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "panel_member_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "panel_voice" (
    "account_id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "respondent_id" TEXT NOT NULL,

    CONSTRAINT "panel_voice_pkey" PRIMARY KEY ("account_id","consultation_id")
);

-- CreateTable
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
    "published_by_id" TEXT NOT NULL,
    "published_by_name" TEXT NOT NULL,

    CONSTRAINT "comment_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "comment_moderation" (
    "comment_id" TEXT NOT NULL,
    "outcome" "moderation_outcome" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "moderated_by_id" TEXT NOT NULL,
    "moderated_by_name" TEXT NOT NULL,
    "moderated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_moderation_pkey" PRIMARY KEY ("comment_id")
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "comment_reply" (
    "comment_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "replied_at" TIMESTAMPTZ(3) NOT NULL,
    "contribution_id" TEXT NOT NULL,

    CONSTRAINT "comment_reply_pkey" PRIMARY KEY ("comment_id")
);

-- CreateTable
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

-- CreateTable
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

-- CreateTable
CREATE TABLE "involvement_answer" (
    "involvement_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "involvement_answer_pkey" PRIMARY KEY ("involvement_id","account_id")
);

-- CreateTable
CREATE TABLE "member_support" (
    "account_id" TEXT NOT NULL,
    "access_needs" TEXT NOT NULL DEFAULT '',
    "contact_by" TEXT NOT NULL DEFAULT '',
    "contact_detail" TEXT NOT NULL DEFAULT '',
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_support_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "rate_card_line" (
    "id" TEXT NOT NULL,
    "activity" TEXT NOT NULL,
    "pence" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "rate_card_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
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

-- CreateTable
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

-- CreateIndex
CREATE UNIQUE INDEX "draft_version_draft_id_number_key" ON "draft_version"("draft_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "version_paragraph_version_id_paragraph_id_key" ON "version_paragraph"("version_id", "paragraph_id");

-- CreateIndex
CREATE INDEX "version_citation_citation_id_idx" ON "version_citation"("citation_id");

-- CreateIndex
CREATE UNIQUE INDEX "version_citation_version_id_key_key" ON "version_citation"("version_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "panel_member_display_name_key" ON "panel_member"("display_name");

-- CreateIndex
CREATE UNIQUE INDEX "panel_voice_respondent_id_key" ON "panel_voice"("respondent_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_period_slug_key" ON "comment_period"("slug");

-- CreateIndex
CREATE INDEX "comment_period_consultation_id_idx" ON "comment_period"("consultation_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_period_version_id_audience_key" ON "comment_period"("version_id", "audience");

-- CreateIndex
CREATE UNIQUE INDEX "draft_comment_reference_key" ON "draft_comment"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "draft_comment_contribution_id_key" ON "draft_comment"("contribution_id");

-- CreateIndex
CREATE INDEX "draft_comment_period_id_idx" ON "draft_comment"("period_id");

-- CreateIndex
CREATE INDEX "draft_comment_version_id_idx" ON "draft_comment"("version_id");

-- CreateIndex
CREATE INDEX "draft_comment_account_id_idx" ON "draft_comment"("account_id");

-- CreateIndex
CREATE INDEX "comment_answer_comment_id_idx" ON "comment_answer"("comment_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_reply_contribution_id_key" ON "comment_reply"("contribution_id");

-- CreateIndex
CREATE INDEX "wording_change_comment_id_idx" ON "wording_change"("comment_id");

-- CreateIndex
CREATE INDEX "wording_change_paragraph_id_idx" ON "wording_change"("paragraph_id");

-- CreateIndex
CREATE INDEX "involvement_draft_id_idx" ON "involvement"("draft_id");

-- CreateIndex
CREATE INDEX "support_offer_account_id_idx" ON "support_offer"("account_id");

-- CreateIndex
CREATE INDEX "expense_claim_account_id_idx" ON "expense_claim"("account_id");

-- AddForeignKey
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_paragraph" ADD CONSTRAINT "version_paragraph_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_citation" ADD CONSTRAINT "version_citation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_citation" ADD CONSTRAINT "version_citation_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_sign_off" ADD CONSTRAINT "version_sign_off_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_voice" ADD CONSTRAINT "panel_voice_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_voice" ADD CONSTRAINT "panel_voice_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_voice" ADD CONSTRAINT "panel_voice_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "respondent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_period" ADD CONSTRAINT "comment_period_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_period" ADD CONSTRAINT "comment_period_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "comment_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_moderation" ADD CONSTRAINT "comment_moderation_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_answer" ADD CONSTRAINT "comment_answer_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_reply" ADD CONSTRAINT "comment_reply_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_reply" ADD CONSTRAINT "comment_reply_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_change" ADD CONSTRAINT "wording_change_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement_answer" ADD CONSTRAINT "involvement_answer_involvement_id_fkey" FOREIGN KEY ("involvement_id") REFERENCES "involvement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement_answer" ADD CONSTRAINT "involvement_answer_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_support" ADD CONSTRAINT "member_support_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_offer" ADD CONSTRAINT "support_offer_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense_claim" ADD CONSTRAINT "expense_claim_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "panel_member"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A frozen version, and what was said and decided about it, stays as it was.
CREATE TRIGGER draft_version_stays BEFORE UPDATE OR DELETE ON "draft_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_paragraph_stays BEFORE UPDATE OR DELETE ON "version_paragraph" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_citation_stays BEFORE UPDATE OR DELETE ON "version_citation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_sign_off_stays BEFORE UPDATE OR DELETE ON "version_sign_off" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_answer_stays BEFORE UPDATE OR DELETE ON "comment_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comment_reply_stays BEFORE UPDATE OR DELETE ON "comment_reply" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER wording_change_stays BEFORE UPDATE OR DELETE ON "wording_change" FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Paragraphs and footnotes belong to the moment of freezing: none is added to a version that has been put before people.
CREATE FUNCTION version_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "comment_period" WHERE "version_id" = NEW."version_id") THEN
    RAISE EXCEPTION '% of a published version are never added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER version_is_whole BEFORE INSERT ON "version_paragraph" FOR EACH ROW EXECUTE FUNCTION version_is_whole();
CREATE TRIGGER version_is_whole BEFORE INSERT ON "version_citation" FOR EACH ROW EXECUTE FUNCTION version_is_whole();

-- The words and the place of a comment stay; being let in is all that may happen to it, once.
CREATE FUNCTION draft_comment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."contribution_id" IS NOT NULL
    OR to_jsonb(NEW) - 'contribution_id' IS DISTINCT FROM to_jsonb(OLD) - 'contribution_id' THEN
    RAISE EXCEPTION 'draft_comment rows are never altered or deleted' USING ERRCODE = 'restrict_violation';
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
    RAISE EXCEPTION 'a comment is not on the words of its paragraph' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_comment_is_exact BEFORE INSERT ON "draft_comment" FOR EACH ROW EXECUTE FUNCTION draft_comment_is_exact();

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
    RAISE EXCEPTION 'comments_unanswered' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sign_off_is_answered BEFORE INSERT ON "version_sign_off" FOR EACH ROW EXECUTE FUNCTION sign_off_is_answered();

-- One thing that somebody said may be taken back, for good; its words stay as they were, and are shown to nobody.
DROP TRIGGER contribution_stays ON "contribution";
CREATE FUNCTION contribution_only_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."withdrawn_at" IS NOT NULL OR NEW."withdrawn_at" IS NULL
    OR to_jsonb(NEW) - 'withdrawn_at' IS DISTINCT FROM to_jsonb(OLD) - 'withdrawn_at' THEN
    RAISE EXCEPTION 'contribution rows are never altered or deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contribution_stays BEFORE UPDATE OR DELETE ON "contribution" FOR EACH ROW EXECUTE FUNCTION contribution_only_withdrawn();

CREATE OR REPLACE FUNCTION citation_is_permitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF num_nonnulls(NEW."excerpt_id", NEW."finding_id") <> 1 THEN
    RAISE EXCEPTION 'a citation points at one excerpt or one finding' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."excerpt_id" IS NOT NULL AND NEW."removed_at" IS NULL AND NOT EXISTS (
    SELECT 1 FROM "excerpt" e
      JOIN "passage" p ON p."id" = e."passage_id"
      JOIN "contribution" c ON c."id" = p."contribution_id"
      JOIN "respondent" r ON r."id" = c."respondent_id"
    WHERE e."id" = NEW."excerpt_id" AND c."withdrawn_at" IS NULL AND r."withdrawn_at" IS NULL
      AND r."permission" IN ('withName', 'withoutName')
  ) THEN
    RAISE EXCEPTION 'citation_not_permitted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE "comment_period" ADD CONSTRAINT "comment_period_closes_after_opening" CHECK ("closes_at" > "opens_at");
ALTER TABLE "support_offer" ADD CONSTRAINT "support_offer_amounts" CHECK ("pence" >= 0 AND "minutes" >= 0);
ALTER TABLE "expense_claim" ADD CONSTRAINT "expense_claim_amount" CHECK ("pence" > 0);
ALTER TABLE "rate_card_line" ADD CONSTRAINT "rate_card_line_amount" CHECK ("pence" >= 0);
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_people" CHECK ("people" > 0);

-- What the public commenting pages show.
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "comment_period" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "comment_moderation" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT ON "comment_answer" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT ON "version_sign_off" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER UPDATE ON "contribution" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER UPDATE ON "respondent" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();

-- CreateEnum
CREATE TYPE "funding" AS ENUM ('core', 'funded');

-- CreateEnum
CREATE TYPE "call_kind" AS ENUM ('stigmaPlan', 'selfEvaluation', 'other');

-- CreateEnum
CREATE TYPE "return_status" AS ENUM ('notStarted', 'drafting', 'submitted', 'returned', 'accepted');

-- CreateEnum
CREATE TYPE "participant_view" AS ENUM ('agree', 'partly', 'disagree');

-- CreateEnum
CREATE TYPE "offer_answer" AS ENUM ('accepted', 'declined');

-- CreateTable
CREATE TABLE "term" (
    "id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "suggestion" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_exception" (
    "id" TEXT NOT NULL,
    "phrase" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "term_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" TEXT NOT NULL,
    "stored_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "try_after" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "due_work" (
    "name" TEXT NOT NULL,
    "held_until" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "due_work_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "service" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "funding" "funding" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_manager" (
    "service_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,

    CONSTRAINT "service_manager_pkey" PRIMARY KEY ("service_id","account_id")
);

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateTable
CREATE TABLE "return_version" (
    "id" TEXT NOT NULL,
    "return_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_name" TEXT NOT NULL,

    CONSTRAINT "return_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "return_file" (
    "return_id" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,

    CONSTRAINT "return_file_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateIndex
CREATE UNIQUE INDEX "term_words_key" ON "term"("words");

-- CreateIndex
CREATE UNIQUE INDEX "term_exception_phrase_key" ON "term_exception"("phrase");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_stored_name_key" ON "stored_file"("stored_name");

-- CreateIndex
CREATE INDEX "mail_sent_at_created_at_idx" ON "mail"("sent_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "service_name_key" ON "service"("name");

-- CreateIndex
CREATE INDEX "service_manager_account_id_idx" ON "service_manager"("account_id");

-- CreateIndex
CREATE INDEX "call_consultation_id_idx" ON "call"("consultation_id");

-- CreateIndex
CREATE INDEX "call_group_id_idx" ON "call"("group_id");

-- CreateIndex
CREATE INDEX "call_question_call_id_idx" ON "call_question"("call_id");

-- CreateIndex
CREATE INDEX "service_return_service_id_idx" ON "service_return"("service_id");

-- CreateIndex
CREATE INDEX "service_return_respondent_id_idx" ON "service_return"("respondent_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_return_call_id_service_id_key" ON "service_return"("call_id", "service_id");

-- CreateIndex
CREATE UNIQUE INDEX "return_version_return_id_number_key" ON "return_version"("return_id", "number");

-- CreateIndex
CREATE INDEX "return_message_return_id_idx" ON "return_message"("return_id");

-- CreateIndex
CREATE INDEX "return_file_return_id_idx" ON "return_file"("return_id");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_link_token_hash_key" ON "confirmation_link"("token_hash");

-- CreateIndex
CREATE INDEX "confirmation_link_return_id_idx" ON "confirmation_link"("return_id");

-- CreateIndex
CREATE INDEX "confirmation_return_id_idx" ON "confirmation"("return_id");

-- CreateIndex
CREATE INDEX "confirmation_link_id_idx" ON "confirmation"("link_id");

-- CreateIndex
CREATE INDEX "plan_review_due_on_idx" ON "plan_review"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "plan_review_return_id_number_key" ON "plan_review"("return_id", "number");

-- CreateIndex
CREATE INDEX "reminder_review_id_idx" ON "reminder"("review_id");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_return_id_kind_due_on_account_id_key" ON "reminder"("return_id", "kind", "due_on", "account_id");

-- CreateIndex
CREATE INDEX "learning_comment_return_id_idx" ON "learning_comment"("return_id");

-- CreateIndex
CREATE INDEX "learning_comment_service_id_idx" ON "learning_comment"("service_id");

-- AddForeignKey
ALTER TABLE "service_manager" ADD CONSTRAINT "service_manager_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_manager" ADD CONSTRAINT "service_manager_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "stakeholder_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_question" ADD CONSTRAINT "call_question_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_return" ADD CONSTRAINT "service_return_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_return" ADD CONSTRAINT "service_return_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_return" ADD CONSTRAINT "service_return_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "respondent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_version" ADD CONSTRAINT "return_version_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_message" ADD CONSTRAINT "return_message_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_file" ADD CONSTRAINT "return_file_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_file" ADD CONSTRAINT "return_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_link" ADD CONSTRAINT "confirmation_link_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "confirmation_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_support" ADD CONSTRAINT "development_support_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_review" ADD CONSTRAINT "plan_review_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "plan_review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_comment" ADD CONSTRAINT "learning_comment_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_comment" ADD CONSTRAINT "learning_comment_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was submitted stays as it was submitted.
CREATE TRIGGER return_version_stays BEFORE UPDATE OR DELETE ON "return_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

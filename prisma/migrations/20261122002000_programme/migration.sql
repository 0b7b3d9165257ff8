-- CreateEnum
CREATE TYPE "group_level" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "participation_level" AS ENUM ('inform', 'consult', 'involve', 'collaborate', 'empower');

-- CreateEnum
CREATE TYPE "fairness_condition" AS ENUM ('formative', 'reasons', 'time', 'conscientious');

-- CreateEnum
CREATE TYPE "engagement_standard" AS ENUM ('inclusion', 'support', 'planning', 'workingTogether', 'methods', 'communication', 'impact');

-- CreateEnum
CREATE TYPE "cycle_stage" AS ENUM ('analyse', 'plan', 'do', 'review');

-- AlterTable
ALTER TABLE "consultation" ADD COLUMN     "offered" "participation_level";

-- AlterTable
ALTER TABLE "respondent" ADD COLUMN     "locality_id" TEXT;

-- AlterTable
ALTER TABLE "stakeholder_group" ADD COLUMN     "influence" "group_level",
ADD COLUMN     "interest" "group_level",
ADD COLUMN     "target" INTEGER;

-- CreateTable
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

-- CreateTable
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

-- CreateTable
CREATE TABLE "route_map" (
    "consultation_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "first_month" DATE NOT NULL,
    "last_month" DATE NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "route_map_pkey" PRIMARY KEY ("consultation_id")
);

-- CreateTable
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

-- CreateTable
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

-- CreateTable
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

-- CreateTable
CREATE TABLE "condition_confirmation" (
    "consultation_id" TEXT NOT NULL,
    "condition" "fairness_condition" NOT NULL,
    "note" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" TEXT,
    "confirmed_by_name" TEXT NOT NULL,

    CONSTRAINT "condition_confirmation_pkey" PRIMARY KEY ("consultation_id","condition")
);

-- CreateTable
CREATE TABLE "consultation_decision" (
    "consultation_id" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "body" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "consultation_decision_pkey" PRIMARY KEY ("consultation_id")
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "cycle_note" (
    "consultation_id" TEXT NOT NULL,
    "stage" "cycle_stage" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "cycle_note_pkey" PRIMARY KEY ("consultation_id","stage")
);

-- CreateIndex
CREATE INDEX "locality_consultation_id_idx" ON "locality"("consultation_id");

-- CreateIndex
CREATE INDEX "channel_consultation_id_idx" ON "channel"("consultation_id");

-- CreateIndex
CREATE INDEX "route_task_route_map_id_idx" ON "route_task"("route_map_id");

-- CreateIndex
CREATE INDEX "route_milestone_task_id_idx" ON "route_milestone"("task_id");

-- CreateIndex
CREATE INDEX "reach_note_consultation_id_idx" ON "reach_note"("consultation_id");

-- CreateIndex
CREATE INDEX "respondent_locality_id_idx" ON "respondent"("locality_id");

-- AddForeignKey
ALTER TABLE "respondent" ADD CONSTRAINT "respondent_locality_id_fkey" FOREIGN KEY ("locality_id") REFERENCES "locality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "locality" ADD CONSTRAINT "locality_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "route_map" ADD CONSTRAINT "route_map_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "route_task" ADD CONSTRAINT "route_task_route_map_id_fkey" FOREIGN KEY ("route_map_id") REFERENCES "route_map"("consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "route_milestone" ADD CONSTRAINT "route_milestone_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "route_task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reach_note" ADD CONSTRAINT "reach_note_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reach_note" ADD CONSTRAINT "reach_note_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "stakeholder_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reach_note" ADD CONSTRAINT "reach_note_locality_id_fkey" FOREIGN KEY ("locality_id") REFERENCES "locality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition_confirmation" ADD CONSTRAINT "condition_confirmation_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_decision" ADD CONSTRAINT "consultation_decision_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_score" ADD CONSTRAINT "standard_score_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_note" ADD CONSTRAINT "cycle_note_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "standard_score" ADD CONSTRAINT "standard_score_within_scale" CHECK ("score" BETWEEN 1 AND 6);
ALTER TABLE "route_map" ADD CONSTRAINT "route_map_runs_forward" CHECK ("first_month" <= "last_month");
ALTER TABLE "reach_note" ADD CONSTRAINT "reach_note_is_about_one_of_them" CHECK (num_nonnulls("group_id", "locality_id") = 1);

CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "channel" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "locality" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "route_map" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "route_task" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "route_milestone" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();

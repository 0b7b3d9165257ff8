-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('focusGroup', 'event', 'faceToFace', 'seminar', 'suggestionBox', 'paper');

-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "base_at_least" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "people_at_least" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "finding_recount" ADD COLUMN     "base_at_least" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "people_at_least" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "respondent" ADD COLUMN     "stands_for_several" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
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

-- CreateTable
CREATE TABLE "meeting_topic" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "meeting_topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_attendance" (
    "meeting_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "meeting_attendance_pkey" PRIMARY KEY ("meeting_id","group_id")
);

-- CreateTable
CREATE TABLE "meeting_speaker" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "is_facilitator" BOOLEAN NOT NULL DEFAULT false,
    "group_id" TEXT,
    "respondent_id" TEXT,

    CONSTRAINT "meeting_speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
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

-- CreateTable
CREATE TABLE "meeting_taking_in" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,
    "contributions" INTEGER NOT NULL,
    "passages" INTEGER NOT NULL,
    "several_id" TEXT,

    CONSTRAINT "meeting_taking_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slip" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "chosen" INTEGER,
    "left_out" BOOLEAN NOT NULL DEFAULT false,
    "taking_in_id" TEXT,

    CONSTRAINT "slip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slip_keying" (
    "slip_id" TEXT NOT NULL,
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

-- CreateTable
CREATE TABLE "paper_form" (
    "response_id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "batch" TEXT NOT NULL DEFAULT '',
    "received_on" DATE NOT NULL,
    "keyed_by_id" TEXT NOT NULL,
    "keyed_by_name" TEXT NOT NULL,
    "keyed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paper_form_pkey" PRIMARY KEY ("response_id")
);

-- CreateIndex
CREATE INDEX "meeting_consultation_id_idx" ON "meeting"("consultation_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_topic_meeting_id_number_key" ON "meeting_topic"("meeting_id", "number");

-- CreateIndex
CREATE INDEX "meeting_attendance_group_id_idx" ON "meeting_attendance"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_speaker_meeting_id_key_key" ON "meeting_speaker"("meeting_id", "key");

-- CreateIndex
CREATE INDEX "note_line_meeting_id_position_idx" ON "note_line"("meeting_id", "position");

-- CreateIndex
CREATE INDEX "note_line_meeting_id_version_idx" ON "note_line"("meeting_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_taking_in_meeting_id_number_key" ON "meeting_taking_in"("meeting_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "slip_meeting_id_number_key" ON "slip"("meeting_id", "number");

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_topic" ADD CONSTRAINT "meeting_topic_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "stakeholder_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_speaker" ADD CONSTRAINT "meeting_speaker_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_line" ADD CONSTRAINT "note_line_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_line" ADD CONSTRAINT "note_line_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "meeting_speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_line" ADD CONSTRAINT "note_line_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "meeting_topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_line" ADD CONSTRAINT "note_line_taking_in_id_fkey" FOREIGN KEY ("taking_in_id") REFERENCES "meeting_taking_in"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_taking_in" ADD CONSTRAINT "meeting_taking_in_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slip" ADD CONSTRAINT "slip_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slip" ADD CONSTRAINT "slip_taking_in_id_fkey" FOREIGN KEY ("taking_in_id") REFERENCES "meeting_taking_in"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slip_keying" ADD CONSTRAINT "slip_keying_slip_id_fkey" FOREIGN KEY ("slip_id") REFERENCES "slip"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_form" ADD CONSTRAINT "paper_form_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was taken in as somebody's words stays as it is, whatever the page says.
CREATE FUNCTION taken_in_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."taking_in_id" IS NOT NULL THEN
    RAISE EXCEPTION 'taken_in_stays' USING ERRCODE = 'check_violation';
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
    RAISE EXCEPTION 'taken_in_stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER slip_keying_stays BEFORE UPDATE OR DELETE ON "slip_keying"
  FOR EACH ROW EXECUTE FUNCTION keying_stays();
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_counts" CHECK ("people" >= 0);
-- Nothing is quoted without a record of what people agreed to.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_consent" CHECK ("permission" = 'notRecorded' OR "consent_basis" <> '');

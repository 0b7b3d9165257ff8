-- CreateTable
CREATE TABLE "voice_note" (
    "comment_id" TEXT NOT NULL,
    "file_id" TEXT,
    "transcript" TEXT,
    "transcribed_by_name" TEXT,
    "transcribed_at" TIMESTAMPTZ(3),
    "contribution_id" TEXT,

    CONSTRAINT "voice_note_pkey" PRIMARY KEY ("comment_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "voice_note_file_id_key" ON "voice_note"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "voice_note_contribution_id_key" ON "voice_note"("contribution_id");

-- AddForeignKey
ALTER TABLE "voice_note" ADD CONSTRAINT "voice_note_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice_note" ADD CONSTRAINT "voice_note_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice_note" ADD CONSTRAINT "voice_note_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was said is written down once. The recording goes when the comment is taken back.
CREATE FUNCTION voice_note_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."comment_id" <> OLD."comment_id"
    OR (NEW."file_id" IS NOT NULL AND NEW."file_id" IS DISTINCT FROM OLD."file_id")
    OR (OLD."transcript" IS NOT NULL
      AND to_jsonb(NEW) - 'file_id' IS DISTINCT FROM to_jsonb(OLD) - 'file_id') THEN
    RAISE EXCEPTION 'voice_note rows are never altered or deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER voice_note_stays BEFORE UPDATE OR DELETE ON "voice_note" FOR EACH ROW EXECUTE FUNCTION voice_note_stays();

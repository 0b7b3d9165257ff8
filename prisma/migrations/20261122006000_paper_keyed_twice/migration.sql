-- AlterTable
ALTER TABLE "paper_form" ADD COLUMN     "chosen" INTEGER,
ADD COLUMN     "left_out" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "number" INTEGER;

-- AlterTable
ALTER TABLE "survey" ADD COLUMN     "keyed_twice" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
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

-- AddForeignKey
ALTER TABLE "paper_keying" ADD CONSTRAINT "paper_keying_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "paper_form"("response_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What became a contribution stays as it was keyed.
CREATE FUNCTION paper_keying_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "survey_response" WHERE "id" = OLD."response_id" AND "status" = 'sent') THEN
    RAISE EXCEPTION 'taken_in_stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER paper_keying_stays BEFORE UPDATE OR DELETE ON "paper_keying"
  FOR EACH ROW EXECUTE FUNCTION paper_keying_stays();

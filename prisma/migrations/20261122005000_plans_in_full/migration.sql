-- CreateEnum
CREATE TYPE "plan_item_status" AS ENUM ('draft', 'refined', 'adopted', 'dropped');

-- CreateEnum
CREATE TYPE "plan_link_kind" AS ENUM ('recommendation', 'driver', 'priority', 'outcome', 'delivers', 'becomes');

-- CreateEnum
CREATE TYPE "timescale_kind" AS ENUM ('date', 'month', 'year', 'range', 'starting', 'recurring', 'event', 'ongoing', 'toBeAgreed', 'unknown');

-- CreateEnum
CREATE TYPE "progress_rating" AS ENUM ('red', 'amber', 'green', 'blue');

-- AlterEnum


ALTER TYPE "plan_item_kind" ADD VALUE 'objective';
ALTER TYPE "plan_item_kind" ADD VALUE 'project';
ALTER TYPE "plan_item_kind" ADD VALUE 'strategicShift';
ALTER TYPE "plan_item_kind" ADD VALUE 'additionalAction';
ALTER TYPE "plan_item_kind" ADD VALUE 'commitment';
ALTER TYPE "plan_item_kind" ADD VALUE 'outcome';
ALTER TYPE "plan_item_kind" ADD VALUE 'outcomeMeasure';
ALTER TYPE "plan_item_kind" ADD VALUE 'indicator';
ALTER TYPE "plan_item_kind" ADD VALUE 'recommendation';
ALTER TYPE "plan_item_kind" ADD VALUE 'policyDriver';
ALTER TYPE "plan_item_kind" ADD VALUE 'principle';
ALTER TYPE "plan_item_kind" ADD VALUE 'scope';
ALTER TYPE "plan_item_kind" ADD VALUE 'milestone';
ALTER TYPE "plan_item_kind" ADD VALUE 'kpi';
ALTER TYPE "plan_item_kind" ADD VALUE 'resourceNote';
ALTER TYPE "plan_item_kind" ADD VALUE 'investmentLine';
ALTER TYPE "plan_item_kind" ADD VALUE 'source';

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "as_printed" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "layout" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "plan_item" ADD COLUMN     "amount" DECIMAL(14,2),
ADD COLUMN     "as_printed" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "detail" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lead" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "status" "plan_item_status" NOT NULL DEFAULT 'draft',
ADD COLUMN     "timescale" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "plan_code" (
    "plan_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,

    CONSTRAINT "plan_code_pkey" PRIMARY KEY ("plan_id","code")
);

-- CreateTable
CREATE TABLE "plan_item_link" (
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "kind" "plan_link_kind" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "plan_item_link_pkey" PRIMARY KEY ("from_id","to_id","kind")
);

-- CreateTable
CREATE TABLE "lead_body" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "lead_body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lead_alias" (
    "folded" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,

    CONSTRAINT "lead_alias_pkey" PRIMARY KEY ("folded")
);

-- CreateTable
CREATE TABLE "plan_item_lead" (
    "item_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "is_accountable" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plan_item_lead_pkey" PRIMARY KEY ("item_id","position")
);

-- CreateTable
CREATE TABLE "plan_timescale" (
    "item_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "kind" "timescale_kind" NOT NULL,
    "starts_on" DATE,
    "due_on" DATE,
    "every" TEXT NOT NULL DEFAULT '',
    "event" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "doubt" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_timescale_pkey" PRIMARY KEY ("item_id","position")
);

-- CreateTable
CREATE TABLE "plan_progress" (
    "id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "as_at" DATE NOT NULL,
    "as_at_words" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL,
    "rating" "progress_rating",
    "author" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_sheet" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_footnote" (
    "plan_id" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "plan_footnote_pkey" PRIMARY KEY ("plan_id","mark")
);

-- CreateTable
CREATE TABLE "plan_layout" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "shape" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_layout_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_item_link_to_id_idx" ON "plan_item_link"("to_id");

-- CreateIndex
CREATE INDEX "lead_alias_body_id_idx" ON "lead_alias"("body_id");

-- CreateIndex
CREATE INDEX "plan_item_lead_body_id_idx" ON "plan_item_lead"("body_id");

-- CreateIndex
CREATE INDEX "plan_timescale_due_on_idx" ON "plan_timescale"("due_on");

-- CreateIndex
CREATE INDEX "plan_progress_item_id_as_at_idx" ON "plan_progress"("item_id", "as_at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_sheet_plan_id_layout_table_key" ON "plan_sheet"("plan_id", "layout", "table");

-- CreateIndex
CREATE UNIQUE INDEX "plan_layout_name_key" ON "plan_layout"("name");

-- AddForeignKey
ALTER TABLE "plan_item_link" ADD CONSTRAINT "plan_item_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_link" ADD CONSTRAINT "plan_item_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_alias" ADD CONSTRAINT "lead_alias_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "lead_body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_lead" ADD CONSTRAINT "plan_item_lead_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_lead" ADD CONSTRAINT "plan_item_lead_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "lead_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_timescale" ADD CONSTRAINT "plan_timescale_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_progress" ADD CONSTRAINT "plan_progress_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_sheet" ADD CONSTRAINT "plan_sheet_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_footnote" ADD CONSTRAINT "plan_footnote_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One lead of an item is accountable, the others join in.
CREATE UNIQUE INDEX "plan_item_lead_accountable" ON "plan_item_lead" ("item_id") WHERE "is_accountable";

-- Officers cite codes for years: a code that an item had is never another's, not even when the item has gone.
INSERT INTO "plan_code" ("plan_id", "code", "item_id") SELECT "plan_id", "code", "id" FROM "plan_item";
CREATE FUNCTION plan_code_is_reserved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "plan_code" ("plan_id", "code", "item_id") VALUES (NEW."plan_id", NEW."code", NEW."id") ON CONFLICT DO NOTHING;
  IF NOT EXISTS (SELECT 1 FROM "plan_code" WHERE "plan_id" = NEW."plan_id" AND "code" = NEW."code" AND "item_id" = NEW."id") THEN
    RAISE EXCEPTION 'plan_code_reserved' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_code_is_reserved AFTER INSERT OR UPDATE OF "code" ON "plan_item"
  FOR EACH ROW EXECUTE FUNCTION plan_code_is_reserved();

-- A form that was filled from an older revision is refused. Moving an item is no change of its words.
CREATE FUNCTION plan_item_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revision" = OLD."revision" AND
    (NEW."kind", NEW."code", NEW."name", NEW."outcome", NEW."detail", NEW."source", NEW."lead", NEW."timescale", NEW."amount", NEW."status")
    IS DISTINCT FROM
    (OLD."kind", OLD."code", OLD."name", OLD."outcome", OLD."detail", OLD."source", OLD."lead", OLD."timescale", OLD."amount", OLD."status")
  THEN
    NEW."revision" := OLD."revision" + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_item_revision BEFORE UPDATE ON "plan_item" FOR EACH ROW EXECUTE FUNCTION plan_item_revision();

CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_item_link" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_item_lead" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "lead_body" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_timescale" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_progress" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_footnote" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_sheet" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_layout" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();

-- CreateEnum
CREATE TYPE "measure_type" AS ENUM ('context', 'input', 'activity', 'outcome');

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "replaces_id" TEXT;

-- AlterTable
ALTER TABLE "plan_item" ADD COLUMN     "measures" "measure_type",
ADD COLUMN     "target" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "plan_value" (
    "id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "as_at" DATE NOT NULL,
    "value" DECIMAL(18,4),
    "unit" TEXT NOT NULL DEFAULT '',
    "numerator" INTEGER,
    "denominator" INTEGER,
    "source" TEXT NOT NULL DEFAULT '',
    "author_id" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_refinement" (
    "id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "status_before" "plan_item_status" NOT NULL,
    "status_after" "plan_item_status" NOT NULL,
    "words_before" TEXT NOT NULL,
    "words_after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" TEXT,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_refinement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refinement_evidence" (
    "id" TEXT NOT NULL,
    "refinement_id" TEXT NOT NULL,
    "finding_id" TEXT,
    "excerpt_id" TEXT,

    CONSTRAINT "refinement_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item_succession" (
    "item_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by_id" TEXT,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_item_succession_pkey" PRIMARY KEY ("item_id","plan_id")
);

-- CreateIndex
CREATE INDEX "plan_value_item_id_as_at_idx" ON "plan_value"("item_id", "as_at");

-- CreateIndex
CREATE INDEX "plan_refinement_item_id_idx" ON "plan_refinement"("item_id");

-- CreateIndex
CREATE INDEX "refinement_evidence_refinement_id_idx" ON "refinement_evidence"("refinement_id");

-- CreateIndex
CREATE INDEX "refinement_evidence_finding_id_idx" ON "refinement_evidence"("finding_id");

-- CreateIndex
CREATE INDEX "refinement_evidence_excerpt_id_idx" ON "refinement_evidence"("excerpt_id");

-- CreateIndex
CREATE INDEX "plan_item_succession_plan_id_idx" ON "plan_item_succession"("plan_id");

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_value" ADD CONSTRAINT "plan_value_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_refinement" ADD CONSTRAINT "plan_refinement_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refinement_evidence" ADD CONSTRAINT "refinement_evidence_refinement_id_fkey" FOREIGN KEY ("refinement_id") REFERENCES "plan_refinement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refinement_evidence" ADD CONSTRAINT "refinement_evidence_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refinement_evidence" ADD CONSTRAINT "refinement_evidence_excerpt_id_fkey" FOREIGN KEY ("excerpt_id") REFERENCES "excerpt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_succession" ADD CONSTRAINT "plan_item_succession_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_succession" ADD CONSTRAINT "plan_item_succession_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_value" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_refinement" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "refinement_evidence" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_item_succession" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();

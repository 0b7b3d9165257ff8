-- AlterTable
ALTER TABLE "citation" ADD COLUMN     "base" INTEGER,
ADD COLUMN     "people" INTEGER;

-- AlterTable
ALTER TABLE "draft_section" ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "by_group" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "finding_recount" (
    "id" TEXT NOT NULL,
    "finding_id" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "base" INTEGER NOT NULL,
    "by_channel" JSONB NOT NULL,
    "by_group" JSONB NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "counted_by_id" TEXT NOT NULL,
    "counted_by_name" TEXT NOT NULL,

    CONSTRAINT "finding_recount_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "finding_recount_finding_id_idx" ON "finding_recount"("finding_id");

-- AddForeignKey
ALTER TABLE "finding_recount" ADD CONSTRAINT "finding_recount_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "finding_recount" ADD CONSTRAINT "finding_recount_counts" CHECK ("people" >= 0 AND "base" >= "people");

-- Putting a removed citation back is citing again: permission is asked again too.
DROP TRIGGER citation_is_permitted ON "citation";
CREATE TRIGGER citation_is_permitted BEFORE INSERT OR UPDATE OF "excerpt_id", "finding_id", "quoted_text", "removed_at" ON "citation"
  FOR EACH ROW EXECUTE FUNCTION citation_is_permitted();

-- AlterTable
ALTER TABLE "plan_item" ADD COLUMN     "last_import" JSONB NOT NULL DEFAULT '{}';

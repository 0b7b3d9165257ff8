-- AlterTable
ALTER TABLE "survey" ADD COLUMN     "last_number" INTEGER NOT NULL DEFAULT 0;

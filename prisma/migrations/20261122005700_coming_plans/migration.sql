-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "is_coming" BOOLEAN NOT NULL DEFAULT false;

-- CreateEnum
CREATE TYPE "outcome_horizon" AS ENUM ('short', 'medium', 'long');

-- AlterTable
ALTER TABLE "plan_item" ADD COLUMN     "horizon" "outcome_horizon";

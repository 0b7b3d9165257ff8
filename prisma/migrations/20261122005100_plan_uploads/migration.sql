-- CreateEnum
CREATE TYPE "plan_upload_state" AS ENUM ('read', 'waiting', 'done', 'failed');

-- CreateTable
CREATE TABLE "plan_upload" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "file_name" TEXT NOT NULL,
    "format" JSONB NOT NULL,
    "tables" JSONB NOT NULL,
    "choice" JSONB NOT NULL,
    "state" "plan_upload_state" NOT NULL DEFAULT 'read',
    "counts" JSONB,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_upload_state_idx" ON "plan_upload"("state");

-- CreateIndex
CREATE INDEX "plan_upload_plan_id_idx" ON "plan_upload"("plan_id");

-- AddForeignKey
ALTER TABLE "plan_upload" ADD CONSTRAINT "plan_upload_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "finding_answer" (
    "finding_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" TEXT NOT NULL,
    "answered_by_name" TEXT NOT NULL,

    CONSTRAINT "finding_answer_pkey" PRIMARY KEY ("finding_id")
);

-- AddForeignKey
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

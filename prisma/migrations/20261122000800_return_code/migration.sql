-- AlterTable
ALTER TABLE "survey_response" ADD COLUMN     "return_code_hash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "survey_response_return_code_hash_key" ON "survey_response"("return_code_hash");

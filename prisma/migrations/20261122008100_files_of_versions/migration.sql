-- AlterTable
ALTER TABLE "return_file" ADD COLUMN     "from_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "through_version" INTEGER;

-- CreateTable
CREATE TABLE "return_aim" (
    "id" TEXT NOT NULL,
    "return_id" TEXT NOT NULL,
    "plan_item_id" TEXT NOT NULL,
    "action" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "return_aim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "return_aim_return_id_idx" ON "return_aim"("return_id");

-- CreateIndex
CREATE INDEX "return_aim_plan_item_id_idx" ON "return_aim"("plan_item_id");

-- AddForeignKey
ALTER TABLE "return_aim" ADD CONSTRAINT "return_aim_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "service_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_aim" ADD CONSTRAINT "return_aim_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Findings
CREATE TABLE "finding" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "plan_item_id" TEXT NOT NULL,
    "stance" "stance",
    "text" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "base" INTEGER NOT NULL,
    "people_at_least" BOOLEAN NOT NULL DEFAULT false,
    "base_at_least" BOOLEAN NOT NULL DEFAULT false,
    "by_channel" JSONB NOT NULL DEFAULT '[]',
    "by_group" JSONB NOT NULL DEFAULT '[]',
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "created_by_name" TEXT NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "finding_consultation_id_idx" ON "finding"("consultation_id");
CREATE INDEX "finding_plan_item_id_idx" ON "finding"("plan_item_id");
CREATE INDEX "finding_created_by_id_idx" ON "finding"("created_by_id");

CREATE TABLE "finding_answer" (
    "finding_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" TEXT NOT NULL,
    "answered_by_name" TEXT NOT NULL,

    CONSTRAINT "finding_answer_pkey" PRIMARY KEY ("finding_id")
);
CREATE INDEX "finding_answer_answered_by_id_idx" ON "finding_answer"("answered_by_id");

CREATE TABLE "finding_recount" (
    "id" TEXT NOT NULL,
    "finding_id" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "base" INTEGER NOT NULL,
    "people_at_least" BOOLEAN NOT NULL DEFAULT false,
    "base_at_least" BOOLEAN NOT NULL DEFAULT false,
    "by_channel" JSONB NOT NULL,
    "by_group" JSONB NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "counted_by_id" TEXT,
    "counted_by_name" TEXT NOT NULL,

    CONSTRAINT "finding_recount_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "finding_recount_finding_id_idx" ON "finding_recount"("finding_id");
CREATE INDEX "finding_recount_counted_by_id_idx" ON "finding_recount"("counted_by_id");

-- Citations
CREATE TABLE "citation" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "paragraph_id" TEXT NOT NULL,
    "draft_id" TEXT NOT NULL,
    "excerpt_id" TEXT,
    "finding_id" TEXT,
    "quoted_text" TEXT NOT NULL,
    "people" INTEGER,
    "base" INTEGER,
    "cited_by_id" TEXT,
    "cited_by_name" TEXT NOT NULL,
    "cited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "citation_key_key" ON "citation"("key");
CREATE INDEX "citation_paragraph_id_idx" ON "citation"("paragraph_id");
CREATE INDEX "citation_excerpt_id_idx" ON "citation"("excerpt_id");
CREATE INDEX "citation_finding_id_idx" ON "citation"("finding_id");
CREATE INDEX "citation_cited_by_id_idx" ON "citation"("cited_by_id");
CREATE UNIQUE INDEX "citation_id_draft_id_key" ON "citation"("id", "draft_id");

CREATE TABLE "version_citation" (
    "id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "draft_id" TEXT NOT NULL,
    "citation_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "quoted_text" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "version_citation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "version_citation_citation_id_idx" ON "version_citation"("citation_id");
CREATE UNIQUE INDEX "version_citation_version_id_key_key" ON "version_citation"("version_id", "key");

-- Refinements
CREATE TABLE "plan_refinement" (
    "id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "status_before" "plan_item_status" NOT NULL,
    "status_after" "plan_item_status" NOT NULL,
    "words_before" TEXT NOT NULL,
    "words_after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" TEXT,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_refinement_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "plan_refinement_item_id_idx" ON "plan_refinement"("item_id");
CREATE INDEX "plan_refinement_decided_by_id_idx" ON "plan_refinement"("decided_by_id");

CREATE TABLE "refinement_evidence" (
    "id" TEXT NOT NULL,
    "refinement_id" TEXT NOT NULL,
    "finding_id" TEXT,
    "excerpt_id" TEXT,

    CONSTRAINT "refinement_evidence_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "refinement_evidence_refinement_id_idx" ON "refinement_evidence"("refinement_id");
CREATE INDEX "refinement_evidence_finding_id_idx" ON "refinement_evidence"("finding_id");
CREATE INDEX "refinement_evidence_excerpt_id_idx" ON "refinement_evidence"("excerpt_id");

-- What points at what
ALTER TABLE "finding" ADD CONSTRAINT "finding_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "finding" ADD CONSTRAINT "finding_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "finding" ADD CONSTRAINT "finding_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "finding_recount" ADD CONSTRAINT "finding_recount_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "finding_recount" ADD CONSTRAINT "finding_recount_counted_by_id_fkey" FOREIGN KEY ("counted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "citation" ADD CONSTRAINT "citation_paragraph_id_draft_id_fkey" FOREIGN KEY ("paragraph_id", "draft_id") REFERENCES "draft_paragraph"("id", "draft_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "citation" ADD CONSTRAINT "citation_excerpt_id_fkey" FOREIGN KEY ("excerpt_id") REFERENCES "excerpt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "citation" ADD CONSTRAINT "citation_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "citation" ADD CONSTRAINT "citation_cited_by_id_fkey" FOREIGN KEY ("cited_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "version_citation" ADD CONSTRAINT "version_citation_version_id_draft_id_fkey" FOREIGN KEY ("version_id", "draft_id") REFERENCES "draft_version"("id", "draft_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "version_citation" ADD CONSTRAINT "version_citation_citation_id_draft_id_fkey" FOREIGN KEY ("citation_id", "draft_id") REFERENCES "citation"("id", "draft_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_refinement" ADD CONSTRAINT "plan_refinement_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_refinement" ADD CONSTRAINT "plan_refinement_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "refinement_evidence" ADD CONSTRAINT "refinement_evidence_refinement_id_fkey" FOREIGN KEY ("refinement_id") REFERENCES "plan_refinement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "refinement_evidence" ADD CONSTRAINT "refinement_evidence_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "refinement_evidence" ADD CONSTRAINT "refinement_evidence_excerpt_id_fkey" FOREIGN KEY ("excerpt_id") REFERENCES "excerpt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules
ALTER TABLE "finding" ADD CONSTRAINT "finding_counts" CHECK ("people" >= 0 AND "base" >= "people");
ALTER TABLE "finding_recount" ADD CONSTRAINT "finding_recount_counts" CHECK ("people" >= 0 AND "base" >= "people");

ALTER TABLE "citation" ADD CONSTRAINT "citation_of_one_source" CHECK (num_nonnulls("excerpt_id", "finding_id") = 1);
ALTER TABLE "refinement_evidence" ADD CONSTRAINT "refinement_evidence_is_one" CHECK (num_nonnulls("finding_id", "excerpt_id") = 1);

-- Words are quoted only with permission, whatever the page says. Putting a removed citation back is citing again.
CREATE FUNCTION citation_is_permitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."excerpt_id" IS NOT NULL AND NEW."removed_at" IS NULL AND NOT EXISTS (
    SELECT 1 FROM "excerpt" e
      JOIN "passage" p ON p."id" = e."passage_id"
      JOIN "contribution" c ON c."id" = p."contribution_id"
      JOIN "respondent" r ON r."id" = c."respondent_id"
    WHERE e."id" = NEW."excerpt_id" AND e."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL
      AND r."withdrawn_at" IS NULL AND r."permission" IN ('withName', 'withoutName')
  ) THEN
    RAISE EXCEPTION 'these words may not be quoted' USING ERRCODE = 'RF006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER citation_is_permitted BEFORE INSERT OR UPDATE OF "excerpt_id", "finding_id", "quoted_text", "removed_at" ON "citation"
  FOR EACH ROW EXECUTE FUNCTION citation_is_permitted();

-- A draft cites what was said about its own plan.
CREATE FUNCTION citation_is_of_its_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "draft" d
      JOIN "consultation" c ON c."plan_id" = d."plan_id"
      LEFT JOIN "finding" f ON f."id" = NEW."finding_id" AND f."consultation_id" = c."id"
      LEFT JOIN "contribution" b ON b."consultation_id" = c."id" AND b."id" = (
        SELECT p."contribution_id" FROM "excerpt" e JOIN "passage" p ON p."id" = e."passage_id" WHERE e."id" = NEW."excerpt_id")
    WHERE d."id" = NEW."draft_id" AND (f."id" IS NOT NULL OR b."id" IS NOT NULL)
  ) THEN
    RAISE EXCEPTION 'a draft cites what was said about its plan' USING ERRCODE = 'RF010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER citation_is_of_its_plan BEFORE INSERT OR UPDATE OF "draft_id", "excerpt_id", "finding_id" ON "citation"
  FOR EACH ROW EXECUTE FUNCTION citation_is_of_its_plan();

-- A finding is about an item of its consultation's plan, or of the plan that takes its place, read through the crosswalk.
CREATE FUNCTION finding_is_of_its_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "consultation" c
      JOIN "plan" l ON l."id" = c."plan_id" OR l."replaces_id" = c."plan_id"
      JOIN "plan_item" i ON i."plan_id" = l."id"
    WHERE c."id" = NEW."consultation_id" AND i."id" = NEW."plan_item_id"
  ) THEN
    RAISE EXCEPTION 'a finding is about an item of its consultation''s plan' USING ERRCODE = 'RF010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER finding_is_of_its_plan BEFORE INSERT OR UPDATE OF "consultation_id", "plan_item_id" ON "finding"
  FOR EACH ROW EXECUTE FUNCTION finding_is_of_its_plan();

-- The footnotes of a frozen version stay as they were, and none is added once it has been put before people.
CREATE TRIGGER version_citation_stays BEFORE UPDATE OR DELETE ON "version_citation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_is_whole BEFORE INSERT ON "version_citation" FOR EACH ROW EXECUTE FUNCTION version_is_whole();

-- What public pages show.
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_refinement" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "refinement_evidence" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();

-- Kinds
CREATE TYPE "plan_status" AS ENUM ('draft', 'published');
CREATE TYPE "plan_item_kind" AS ENUM ('priority', 'keyAction', 'objective', 'project', 'strategicShift', 'additionalAction', 'commitment', 'outcome', 'outcomeMeasure', 'indicator', 'recommendation', 'policyDriver', 'principle', 'scope', 'milestone', 'kpi', 'resourceNote', 'investmentLine', 'source');
CREATE TYPE "plan_item_status" AS ENUM ('draft', 'refined', 'adopted', 'dropped');
CREATE TYPE "outcome_horizon" AS ENUM ('short', 'medium', 'long');
CREATE TYPE "measure_type" AS ENUM ('context', 'input', 'activity', 'outcome');
CREATE TYPE "plan_link_kind" AS ENUM ('recommendation', 'driver', 'priority', 'outcome', 'delivers', 'becomes');
CREATE TYPE "timescale_kind" AS ENUM ('date', 'month', 'year', 'range', 'starting', 'recurring', 'event', 'ongoing', 'toBeAgreed', 'unknown');
CREATE TYPE "plan_upload_state" AS ENUM ('read', 'waiting', 'done', 'failed');
CREATE TYPE "progress_rating" AS ENUM ('red', 'amber', 'green', 'blue');
CREATE TYPE "draft_stage" AS ENUM ('proposals', 'firstDraft', 'secondDraft', 'other');

-- Plan
CREATE TABLE "plan" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL DEFAULT '',
    "vision" TEXT NOT NULL DEFAULT '',
    "localities" TEXT NOT NULL DEFAULT '',
    "layout" TEXT NOT NULL DEFAULT '',
    "as_printed" JSONB NOT NULL DEFAULT '[]',
    "status" "plan_status" NOT NULL DEFAULT 'draft',
    "is_coming" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaces_id" TEXT,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "plan_slug_key" ON "plan"("slug");
CREATE INDEX "plan_replaces_id_idx" ON "plan"("replaces_id");

CREATE TABLE "plan_item" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "parent_id" TEXT,
    "kind" "plan_item_kind" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "detail" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "lead" TEXT NOT NULL DEFAULT '',
    "timescale" TEXT NOT NULL DEFAULT '',
    "amount" DECIMAL(14,2),
    "status" "plan_item_status" NOT NULL DEFAULT 'draft',
    "as_printed" JSONB NOT NULL DEFAULT '{}',
    "last_import" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "retired_at" TIMESTAMPTZ(3),
    "measures" "measure_type",
    "target" TEXT NOT NULL DEFAULT '',
    "horizon" "outcome_horizon",

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "plan_item_parent_id_idx" ON "plan_item"("parent_id");
CREATE UNIQUE INDEX "plan_item_plan_id_code_key" ON "plan_item"("plan_id", "code");
CREATE UNIQUE INDEX "plan_item_id_plan_id_key" ON "plan_item"("id", "plan_id");

CREATE TABLE "plan_code" (
    "plan_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,

    CONSTRAINT "plan_code_pkey" PRIMARY KEY ("plan_id","code")
);

CREATE TABLE "plan_item_link" (
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "kind" "plan_link_kind" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "plan_item_link_pkey" PRIMARY KEY ("from_id","to_id","kind")
);
CREATE INDEX "plan_item_link_to_id_idx" ON "plan_item_link"("to_id");

CREATE TABLE "plan_footnote" (
    "plan_id" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "plan_footnote_pkey" PRIMARY KEY ("plan_id","mark")
);

-- Wording
CREATE TABLE "lead_body" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "lead_body_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "lead_alias" (
    "folded" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,

    CONSTRAINT "lead_alias_pkey" PRIMARY KEY ("folded")
);
CREATE INDEX "lead_alias_body_id_idx" ON "lead_alias"("body_id");

CREATE TABLE "plan_item_lead" (
    "item_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "is_accountable" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plan_item_lead_pkey" PRIMARY KEY ("item_id","position")
);
CREATE INDEX "plan_item_lead_body_id_idx" ON "plan_item_lead"("body_id");

CREATE TABLE "plan_timescale" (
    "item_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "kind" "timescale_kind" NOT NULL,
    "starts_on" DATE,
    "due_on" DATE,
    "every" TEXT NOT NULL DEFAULT '',
    "event" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "doubt" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_timescale_pkey" PRIMARY KEY ("item_id","position")
);
CREATE INDEX "plan_timescale_due_on_idx" ON "plan_timescale"("due_on");

-- Layouts
CREATE TABLE "plan_layout" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "shape" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_layout_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "plan_layout_name_key" ON "plan_layout"("name");

-- Imports
CREATE TABLE "plan_sheet" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_sheet_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "plan_sheet_plan_id_layout_table_key" ON "plan_sheet"("plan_id", "layout", "table");

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
CREATE INDEX "plan_upload_state_idx" ON "plan_upload"("state");
CREATE INDEX "plan_upload_plan_id_idx" ON "plan_upload"("plan_id");
CREATE INDEX "plan_upload_actor_id_idx" ON "plan_upload"("actor_id");

-- Progress
CREATE TABLE "plan_progress" (
    "id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "as_at" DATE NOT NULL,
    "as_at_words" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL,
    "rating" "progress_rating",
    "author" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_progress_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "plan_progress_item_id_as_at_idx" ON "plan_progress"("item_id", "as_at");

CREATE TABLE "plan_item_succession" (
    "item_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by_id" TEXT,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_item_succession_pkey" PRIMARY KEY ("item_id","plan_id")
);
CREATE INDEX "plan_item_succession_plan_id_idx" ON "plan_item_succession"("plan_id");
CREATE INDEX "plan_item_succession_decided_by_id_idx" ON "plan_item_succession"("decided_by_id");

-- Measures
CREATE TABLE "plan_value" (
    "id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "as_at" DATE NOT NULL,
    "value" DECIMAL(18,4),
    "unit" TEXT NOT NULL DEFAULT '',
    "numerator" INTEGER,
    "denominator" INTEGER,
    "source" TEXT NOT NULL DEFAULT '',
    "author_id" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_value_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "plan_value_item_id_as_at_idx" ON "plan_value"("item_id", "as_at");
CREATE INDEX "plan_value_author_id_idx" ON "plan_value"("author_id");

-- Drafts
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "draft_plan_id_idx" ON "draft"("plan_id");

CREATE TABLE "draft_section" (
    "id" TEXT NOT NULL,
    "draft_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_section_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "draft_section_draft_id_idx" ON "draft_section"("draft_id");
CREATE UNIQUE INDEX "draft_section_id_draft_id_key" ON "draft_section"("id", "draft_id");

CREATE TABLE "draft_paragraph" (
    "id" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "draft_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_paragraph_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "draft_paragraph_section_id_idx" ON "draft_paragraph"("section_id");
CREATE UNIQUE INDEX "draft_paragraph_id_draft_id_key" ON "draft_paragraph"("id", "draft_id");

CREATE TABLE "draft_version" (
    "id" TEXT NOT NULL,
    "draft_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "stage" "draft_stage" NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by_id" TEXT,
    "frozen_by_name" TEXT NOT NULL,

    CONSTRAINT "draft_version_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "draft_version_frozen_by_id_idx" ON "draft_version"("frozen_by_id");
CREATE UNIQUE INDEX "draft_version_draft_id_number_key" ON "draft_version"("draft_id", "number");
CREATE UNIQUE INDEX "draft_version_id_draft_id_key" ON "draft_version"("id", "draft_id");

CREATE TABLE "version_paragraph" (
    "id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "draft_id" TEXT NOT NULL,
    "paragraph_id" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "version_paragraph_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "version_paragraph_paragraph_id_idx" ON "version_paragraph"("paragraph_id");
CREATE INDEX "version_paragraph_section_id_idx" ON "version_paragraph"("section_id");
CREATE UNIQUE INDEX "version_paragraph_version_id_paragraph_id_key" ON "version_paragraph"("version_id", "paragraph_id");

CREATE TABLE "version_sign_off" (
    "version_id" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "signed_off_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" TEXT NOT NULL,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "version_sign_off_pkey" PRIMARY KEY ("version_id")
);
CREATE INDEX "version_sign_off_recorded_by_id_idx" ON "version_sign_off"("recorded_by_id");

-- What points at what
ALTER TABLE "plan" ADD CONSTRAINT "plan_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_parent_id_plan_id_fkey" FOREIGN KEY ("parent_id", "plan_id") REFERENCES "plan_item"("id", "plan_id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "plan_code" ADD CONSTRAINT "plan_code_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_item_link" ADD CONSTRAINT "plan_item_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "plan_item_link" ADD CONSTRAINT "plan_item_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_footnote" ADD CONSTRAINT "plan_footnote_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "lead_alias" ADD CONSTRAINT "lead_alias_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "lead_body"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "plan_item_lead" ADD CONSTRAINT "plan_item_lead_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "plan_item_lead" ADD CONSTRAINT "plan_item_lead_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "lead_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_timescale" ADD CONSTRAINT "plan_timescale_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "plan_sheet" ADD CONSTRAINT "plan_sheet_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_upload" ADD CONSTRAINT "plan_upload_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "plan_upload" ADD CONSTRAINT "plan_upload_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_progress" ADD CONSTRAINT "plan_progress_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_item_succession" ADD CONSTRAINT "plan_item_succession_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "plan_item_succession" ADD CONSTRAINT "plan_item_succession_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_item_succession" ADD CONSTRAINT "plan_item_succession_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_value" ADD CONSTRAINT "plan_value_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_value" ADD CONSTRAINT "plan_value_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft" ADD CONSTRAINT "draft_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft_section" ADD CONSTRAINT "draft_section_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft_paragraph" ADD CONSTRAINT "draft_paragraph_section_id_draft_id_fkey" FOREIGN KEY ("section_id", "draft_id") REFERENCES "draft_section"("id", "draft_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "version_paragraph" ADD CONSTRAINT "version_paragraph_version_id_draft_id_fkey" FOREIGN KEY ("version_id", "draft_id") REFERENCES "draft_version"("id", "draft_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "version_paragraph" ADD CONSTRAINT "version_paragraph_paragraph_id_draft_id_fkey" FOREIGN KEY ("paragraph_id", "draft_id") REFERENCES "draft_paragraph"("id", "draft_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "version_paragraph" ADD CONSTRAINT "version_paragraph_section_id_draft_id_fkey" FOREIGN KEY ("section_id", "draft_id") REFERENCES "draft_section"("id", "draft_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "version_sign_off" ADD CONSTRAINT "version_sign_off_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "version_sign_off" ADD CONSTRAINT "version_sign_off_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules
-- One lead of an item is accountable, the others join in.
CREATE UNIQUE INDEX "plan_item_lead_accountable" ON "plan_item_lead" ("item_id") WHERE "is_accountable";

-- Officers cite codes for years: a code that an item had is never another's, not even when the item has gone.
CREATE FUNCTION plan_code_is_reserved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "plan_code" ("plan_id", "code", "item_id") VALUES (NEW."plan_id", NEW."code", NEW."id") ON CONFLICT DO NOTHING;
  IF NOT EXISTS (SELECT 1 FROM "plan_code" WHERE "plan_id" = NEW."plan_id" AND "code" = NEW."code" AND "item_id" = NEW."id") THEN
    RAISE EXCEPTION 'this code was another item''s' USING ERRCODE = 'RF009';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_code_is_reserved AFTER INSERT OR UPDATE OF "code" ON "plan_item"
  FOR EACH ROW EXECUTE FUNCTION plan_code_is_reserved();

-- A form that was filled from an older revision is refused. Moving an item is no change of its words.
CREATE FUNCTION plan_item_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revision" = OLD."revision" AND
    (NEW."kind", NEW."code", NEW."name", NEW."outcome", NEW."detail", NEW."source", NEW."lead", NEW."timescale", NEW."amount", NEW."status")
    IS DISTINCT FROM
    (OLD."kind", OLD."code", OLD."name", OLD."outcome", OLD."detail", OLD."source", OLD."lead", OLD."timescale", OLD."amount", OLD."status")
  THEN
    NEW."revision" := OLD."revision" + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_item_revision BEFORE UPDATE ON "plan_item" FOR EACH ROW EXECUTE FUNCTION plan_item_revision();

-- A frozen version stays as it was.
CREATE TRIGGER draft_version_stays BEFORE UPDATE OR DELETE ON "draft_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_paragraph_stays BEFORE UPDATE OR DELETE ON "version_paragraph" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_sign_off_stays BEFORE UPDATE OR DELETE ON "version_sign_off" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What public pages show.
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_item" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_item_link" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_footnote" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_item_lead" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "lead_body" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_timescale" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_layout" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_sheet" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_progress" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_item_succession" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "plan_value" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT ON "version_sign_off" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();

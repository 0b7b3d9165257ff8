-- Kinds
CREATE TYPE "role" AS ENUM ('administrator', 'strategyOfficer', 'panelMember', 'serviceManager', 'scrutineer');

-- Page cache
CREATE TABLE "public_content" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "public_content_pkey" PRIMARY KEY ("id")
);

-- Rate limits
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- Files
CREATE TABLE "stored_file" (
    "id" TEXT NOT NULL,
    "stored_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "stored_file_stored_name_key" ON "stored_file"("stored_name");

-- Mail
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "try_after" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "mail_sent_at_created_at_idx" ON "mail"("sent_at", "created_at");

-- Due work
CREATE TABLE "due_work" (
    "name" TEXT NOT NULL,
    "held_until" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "due_work_pkey" PRIMARY KEY ("name")
);

-- Accounts
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

CREATE TABLE "session" (
    "id_hash" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- Partnership
CREATE TABLE "partnership" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "contact_email" TEXT NOT NULL DEFAULT '',
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "checked_languages" TEXT[] DEFAULT ARRAY['en']::TEXT[],

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- Help lines
CREATE TABLE "help_line" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "hours" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "verified_on" DATE NOT NULL,
    "verified_by" TEXT NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "help_line_pkey" PRIMARY KEY ("id")
);

-- Language check
CREATE TABLE "term" (
    "id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "suggestion" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "term_words_key" ON "term"("words");

CREATE TABLE "term_exception" (
    "id" TEXT NOT NULL,
    "phrase" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "term_exception_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "term_exception_phrase_key" ON "term_exception"("phrase");

-- Record of changes
CREATE TABLE "audit_event" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_event_subject_kind_subject_id_idx" ON "audit_event"("subject_kind", "subject_id");
CREATE INDEX "audit_event_action_at_idx" ON "audit_event"("action", "at");
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event"("actor_id", "at");
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- What points at what
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_is_one" CHECK ("id" = 1);

-- For rows that are never altered: what people said, what was put before them, and the record of changes.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never altered or deleted', TG_TABLE_NAME USING ERRCODE = 'RF001';
END $$;
CREATE TRIGGER audit_event_stays BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Rendered public pages are kept until this number rises.
INSERT INTO "public_content" ("id", "version") VALUES (1, 0);
CREATE FUNCTION public_content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "public_content" SET "version" = "version" + 1 WHERE "id" = 1;
  RETURN NULL;
END $$;
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "partnership" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER public_content AFTER INSERT OR UPDATE OR DELETE ON "help_line" FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();

-- The words that the language check begins with. Administrators change them as they like.
INSERT INTO "term" ("id", "words", "suggestion", "reason", "source")
VALUES
  ('01a22e03-779e-74e9-98d7-cc58c3ea0bbe', 'drug user', 'people who use drugs', 'A person is more than what they use.', 'Scottish Drugs Forum'),
  ('01a22e03-77fa-77f3-b338-3156bd695c49', 'drug abuser', 'people who use drugs', '“Abuse” blames the person.', 'Scottish Drugs Forum'),
  ('01a22e03-77fb-73cf-a29a-0eec8c56270b', 'drug misuser', 'people who use drugs', '“Misuse” judges the person.', 'Scottish Drugs Forum'),
  ('01a22e03-77fd-737a-bb3d-f12197f8fd7c', 'substance abuse', 'substance use', '“Abuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-77fe-7009-9f7e-f8b6f3dec71f', 'substance misuse', 'substance use', '“Misuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-77fe-7009-9f7e-fc4f6f438621', 'drug misuse', 'drug use', '“Misuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-77fe-7009-9f7f-021eb5213ba7', 'misus*', 'use', '“Misuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-77fe-7009-9f7f-0532b6a75fb2', 'addict', 'person with a dependence', 'The word makes a condition into the whole person.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-77ff-779d-9ceb-abfb39381b1b', 'junkie', 'person with a dependence', 'This is an insult.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7801-71fb-81dd-136407df36dd', 'alcoholic', 'person with a dependence on alcohol', 'The word makes a condition into the whole person.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7802-7255-a4b4-8cd0cc056e22', 'ex-addict', 'person with lived experience', 'The word keeps people in their past.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7802-7255-a4b4-91b71a61a585', 'former addict', 'person with lived experience', 'The word keeps people in their past.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7802-7255-a4b4-9637c0857da3', 'drug habit', 'drug dependence', 'Dependence is not a habit that one simply drops.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7802-7255-a4b4-9b0cf9a95e76', 'in denial', 'sees it differently', 'The person may simply disagree.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7803-7072-97b5-57144b2f62c7', 'lacks insight', 'sees it differently', 'The person may simply disagree.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7806-7293-92f2-81e1cdef5959', 'non-compliant', 'chooses not to', 'A choice may have good reasons.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7806-7293-92f2-86c5860342cf', 'drug seeking', 'has needs that are not met', 'It blames the person for pain that is not treated.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7806-7293-92f2-888398874b24', 'treatment resistant', 'for whom treatment has not worked yet', 'The treatment has not worked; the person has not failed.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7806-7293-92f2-8d4ac2019539', 'clean needle', 'unused needle', '“Clean” makes what is used, and who uses it, “dirty”.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7808-769e-83b3-990ff654a68c', 'dirty needle', 'used needle', '“Dirty” sticks to the person.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('01a22e03-7809-75b9-a988-fb7c531f7d13', 'hard to reach', 'people we have not reached well', 'It is our work to reach people.', 'This product'),
  ('01a22e03-780a-7551-b516-a244bc8f8815', 'offender', 'person involved with the justice system', 'One act is not the whole person.', 'This product');

INSERT INTO "term_exception" ("id", "phrase", "reason") VALUES
  ('01a22e03-780e-7552-99f0-6225645ec997', 'Misuse of Drugs Act', 'The name of a law.'),
  ('01a22e03-780e-7552-99f0-66791986e210', 'Substance Misuse Strategy', 'The title of older documents.');

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
  RAISE EXCEPTION '% rows are never altered or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
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
SELECT gen_random_uuid()::text, t.words, t.suggestion, t.reason, t.source
FROM (VALUES
  ('drug user', 'people who use drugs', 'A person is more than what they use.', 'Scottish Drugs Forum'),
  ('drug abuser', 'people who use drugs', '“Abuse” blames the person.', 'Scottish Drugs Forum'),
  ('drug misuser', 'people who use drugs', '“Misuse” judges the person.', 'Scottish Drugs Forum'),
  ('substance abuse', 'substance use', '“Abuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('substance misuse', 'substance use', '“Misuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('drug misuse', 'drug use', '“Misuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('misus*', 'use', '“Misuse” judges before anything is known.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('addict', 'person with a dependence', 'The word makes a condition into the whole person.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('junkie', 'person with a dependence', 'This is an insult.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('alcoholic', 'person with a dependence on alcohol', 'The word makes a condition into the whole person.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('ex-addict', 'person with lived experience', 'The word keeps people in their past.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('former addict', 'person with lived experience', 'The word keeps people in their past.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('drug habit', 'drug dependence', 'Dependence is not a habit that one simply drops.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('in denial', 'sees it differently', 'The person may simply disagree.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('lacks insight', 'sees it differently', 'The person may simply disagree.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('non-compliant', 'chooses not to', 'A choice may have good reasons.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('drug seeking', 'has needs that are not met', 'It blames the person for pain that is not treated.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('treatment resistant', 'for whom treatment has not worked yet', 'The treatment has not worked; the person has not failed.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('clean needle', 'unused needle', '“Clean” makes what is used, and who uses it, “dirty”.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('dirty needle', 'used needle', '“Dirty” sticks to the person.', 'Renfrewshire Alcohol and Drugs Commission'),
  ('hard to reach', 'people we have not reached well', 'It is our work to reach people.', 'This product'),
  ('offender', 'person involved with the justice system', 'One act is not the whole person.', 'This product')
) AS t(words, suggestion, reason, source);

INSERT INTO "term_exception" ("id", "phrase", "reason") VALUES
  (gen_random_uuid()::text, 'Misuse of Drugs Act', 'The name of a law.'),
  (gen_random_uuid()::text, 'Substance Misuse Strategy', 'The title of older documents.');

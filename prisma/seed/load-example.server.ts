import { hashPassword, passwordMatches } from "#app/features/partnership/accounts/passwords.server.ts";
import { homeOf, paths } from "#app/paths.ts";
import type { Actor } from "#app/platform/audit.server.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { originalLanguage } from "#app/platform/i18n/languages.ts";
import { examplePassword, knownExamplePassword } from "./example-password.server.ts";
import { storeConsultation, storeHelpLines } from "./listening/consultations.server.ts";
import { storeMeetings } from "./listening/meetings.server.ts";
import { freezeNextVersion, storePanel } from "./listening/panel.server.ts";
import { storeProgramme, storeStandards } from "./listening/programme.server.ts";
import { storeResponses } from "./listening/responses.server.ts";
import { storeStigmaPlans } from "./listening/returns.server.ts";
import { storeSurvey } from "./listening/surveys.server.ts";
import { accounts, morePanelAccounts } from "./partnership/accounts.ts";
import { partnership } from "./partnership/partnership.ts";
import { recountFindings, storeDraft, storeFindings } from "./plans/drafts.server.ts";
import { storePlan } from "./plans/plan.server.ts";
import { storeOldPlan, storePlanWork } from "./plans/progress.server.ts";
import { storeTags } from "./tagging/tags.server.ts";

const exampleActor: Actor = { id: null, name: "example" };

// Any fixed number that no other lock of this program uses.
const loadingLock = 460_221;

/** Loads the whole invented partnership in one transaction; does nothing to a database that holds accounts. */
export async function loadExample(): Promise<void> {
  if ((await db.account.count()) > 0) return;
  const passwordHash = await hashPassword(examplePassword());
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${loadingLock})`;
      if ((await tx.account.count()) > 0) return;
      await storeEverything(tx, passwordHash);
    },
    { timeout: 120_000 },
  );
}

async function storeEverything(tx: Transaction, passwordHash: string): Promise<void> {
  const officer = await storePeople(tx, passwordHash);
  await storeHelpLines(tx);
  const plan = await storePlan(tx);
  const consultation = await storeConsultation(tx, plan.id);
  const survey = await storeSurvey(tx, consultation.id, plan);
  const stored = await storeProgramme(tx, officer, consultation);
  const responses = await storeResponses(tx, exampleActor, { ...consultation, ...stored }, survey);
  const spoken = await storeMeetings(tx, officer, consultation);
  const promised = await storeStigmaPlans(tx, exampleActor, passwordHash, consultation, {
    officerName: officer.name,
    plan,
  });
  const words = {
    passages: new Map([...responses.passages, ...spoken.passages, ...promised.passages]),
  };
  const excerptIds = await storeTags(tx, officer, plan, words);
  const findingIds = await storeFindings(tx, officer, consultation.id, plan);
  await storePlanWork(tx, officer, plan, findingIds);
  await storeOldPlan(tx, officer, plan);
  await storeStandards(tx, officer, consultation.id, { ...stored, findingIds });
  await storeDraft(tx, officer, plan.id, excerptIds, findingIds);
  await storePanel(tx, officer, plan, consultation.id);
  await recountFindings(tx, officer);
  await freezeNextVersion(tx, officer, plan.id);
  await recordAudit(tx, exampleActor, "example.loaded", { kind: "partnership", id: "1" });
}

/** Stores the partnership and one account a role; returns the officer, who did the example's work. */
async function storePeople(tx: Transaction, passwordHash: string): Promise<{ id: string; name: string }> {
  const details = {
    name: partnership.name,
    shortName: partnership.shortName,
    area: partnership.area,
    description: partnership.about,
    contactEmail: partnership.contact.email,
    contactPhone: partnership.contact.phone,
    address: partnership.contact.address,
    isExample: true,
    checkedLanguages: [originalLanguage],
  };
  await tx.partnership.upsert({ where: { id: 1 }, create: details, update: details });
  const stored = await tx.account.createManyAndReturn({
    select: { id: true, name: true, role: true },
    data: [...accounts, ...morePanelAccounts].map((account) => ({ ...account, passwordHash })),
  });
  const officer = stored.find((account) => account.role === "strategyOfficer");
  if (!officer) throw new Error("The example has no strategy officer.");
  return officer;
}

/** Prints one sign-in a role, for trying out: role, e-mail address, password, and where it leads. */
export async function printExampleSignIns(): Promise<void> {
  const stored = await db.account.findMany({
    where: { email: { in: accounts.map((account) => account.email) }, disabledAt: null },
  });
  if (stored.length === 0) return;
  const known = knownExamplePassword();
  process.stdout.write(`\nSign in at ${paths.signIn()} as one of these invented people:\n`);
  for (const { role, email } of accounts) {
    const account = stored.find((one) => one.email === email);
    if (!account) continue;
    const works = known !== undefined && (await passwordMatches(account.passwordHash, known));
    const password = works ? known : "(the password it was given)";
    process.stdout.write(`  ${role.padEnd(16)} ${email.padEnd(42)} ${password}   ${homeOf(role)}\n`);
  }
  process.stdout.write(`The public pages begin at ${paths.public.home(originalLanguage)}\n`);
}

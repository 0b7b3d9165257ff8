import { redirect } from "@remix-run/node";
import { findFrozenVersion } from "#app/features/answering/evidence/version-queries.server.ts";
import { findMember } from "#app/features/listening/panel/member-queries.server.ts";
import { findPanelPeriod } from "#app/features/listening/panel/period-queries.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import type { Language } from "#app/platform/i18n/languages.ts";

/** A version put before the panel, as a member under a name reads it. Throws a 404, or a redirect to where a name is chosen. */
export async function findPanelDraft(viewer: Viewer, language: Language, id: string | undefined, now: Date) {
  const period = await findPanelPeriod(id ?? "", now);
  const version = period && (await findFrozenVersion(period.version.id));
  if (!period || !version) throw notFound();
  const member = await findMember(viewer.id);
  if (!member) throw redirect(paths.panel.name(language, paths.panel.draft(language, period.id)));
  return { period, version, member };
}

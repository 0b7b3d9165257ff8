import { redirect } from "@remix-run/node";
import { benefitsLetter } from "#app/features/listening/panel/support/benefits-letter.server.ts";
import { paths } from "#app/paths.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";
import { languageOf } from "#app/routes/language-of.server.ts";

export const loader = exportRoute(async ({ viewer, params, origin, now }) => {
  const language = languageOf(params);
  const toName = paths.panel.name(language, paths.panel.support(language));
  return (await benefitsLetter(viewer, origin, now)) ?? redirect(toName, 303);
});

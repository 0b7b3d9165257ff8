import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { benefitsLetter } from "#app/features/listening/panel/support/benefits-letter.server.ts";
import { paths } from "#app/paths.ts";
import { download } from "#app/platform/http/download.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  const file = await benefitsLetter(viewer, siteOrigin(request), new Date());
  if (!file) return redirect(paths.panel.name(language, paths.panel.support(language)), 303);
  return download(file.body, file);
}

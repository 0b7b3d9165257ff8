import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { preferredLanguage } from "#app/platform/i18n/languages.ts";

export function loader({ request }: LoaderFunctionArgs) {
  const language = preferredLanguage(request.headers.get("Accept-Language"));
  return redirect(paths.public.home(language), { headers: { Vary: "Accept-Language" } });
}

import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isLanguage } from "#app/platform/i18n/languages.ts";

const somewhereHarmless = "https://www.bbc.co.uk/weather";

/** Takes somebody away from here at once, and lets their browser forget the answers it was writing. */
export function loader({ params }: LoaderFunctionArgs) {
  if (!isLanguage(params.language)) throw new Response(null, { status: 404 });
  return redirect(somewhereHarmless, {
    headers: {
      "Cache-Control": "no-store",
      "Set-Cookie": "answers=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax",
    },
  });
}

import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { preferredLanguage } from "#app/platform/i18n/languages.ts";

const sections = ["", "name", "drafts", "comments", "involvement", "support"];

/** A member's address that names no language, as old letters and links do: to the same page in the reader's own. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const rest = params["*"] ?? "";
  if (!sections.includes(rest.split("/")[0] ?? "")) throw notFound();
  const home = paths.panel.home(preferredLanguage(request.headers.get("Accept-Language")));
  const { pathname, search } = new URL(request.url);
  return redirect(`${home}${pathname.slice("/panel".length)}${search}`, {
    headers: { Vary: "Accept-Language" },
  });
}

export default function WithoutLanguage() {
  return null;
}

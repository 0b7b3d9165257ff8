import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { endSession } from "#app/platform/session.server.ts";

export const loader = () => redirect(paths.signIn());

export async function action({ request }: ActionFunctionArgs) {
  return redirect(paths.signIn(), { headers: { "Set-Cookie": await endSession(request) } });
}

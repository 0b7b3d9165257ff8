import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusedStatus } from "#app/platform/http/refusal.ts";

/** Any other public address, and every refused request: answered in the public frame, in the address's language. */
export function loader({ request, context }: LoaderFunctionArgs): never {
  throw new Response(null, { status: context.refusal?.status ?? refusedStatus(request.url) });
}

export default function Missing() {
  return null;
}

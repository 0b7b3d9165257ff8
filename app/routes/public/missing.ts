import type { LoaderFunctionArgs } from "@remix-run/node";

/** Any other public address, and every refused request: answered in the public frame, in the address's language. */
export function loader({ context }: LoaderFunctionArgs): never {
  throw new Response(null, { status: context.refusal?.status ?? 404 });
}

export default function Missing() {
  return null;
}

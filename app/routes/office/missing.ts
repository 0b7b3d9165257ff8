import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "../require-viewer.server.ts";

/** Any other address in the office: answered inside its frame. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request, "office/missing");
  throw new Response(null, { status: 404 });
}

export default function Missing() {
  return null;
}

import { notFound } from "#app/platform/http/replies.server.ts";
/** Any other address in the office: answered inside its frame. */
export async function loader() {
  throw notFound();
}

export default function Missing() {
  return null;
}

/** Any other address in the office: answered inside its frame. */
export async function loader() {
  throw new Response(null, { status: 404 });
}

export default function Missing() {
  return null;
}

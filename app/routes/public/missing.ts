/** Any other public address: answered inside the public frame, in the language that the address names. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function Missing() {
  return null;
}

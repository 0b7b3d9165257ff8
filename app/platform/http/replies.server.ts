/** What is not there, or not for this person to know of: the page says the same of both. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

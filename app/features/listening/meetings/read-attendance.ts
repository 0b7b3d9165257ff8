import type { FieldErrors } from "#app/platform/http/form.server.ts";

const most = 100_000;

/** How many of which group were in the room, from the fields of a form; `errors` by field. Empty fields are nobody. */
export function readAttendance(
  fields: FormData,
  groups: readonly { id: string }[],
): { people: Map<string, number>; errors: FieldErrors } {
  const people = new Map<string, number>();
  const errors: FieldErrors = {};
  for (const { id } of groups) {
    const typed = fields.get(attendanceField(id));
    if (typeof typed !== "string" || typed.trim() === "") continue;
    const number = Number(typed);
    if (!Number.isInteger(number) || number < 0 || number > most) {
      errors[attendanceField(id)] = "meetings-office:errors.peopleWrong";
    } else if (number > 0) people.set(id, number);
  }
  return { people, errors };
}

/** The field for how many of a group were there. */
export function attendanceField(groupId: string): string {
  return `people-${groupId}`;
}

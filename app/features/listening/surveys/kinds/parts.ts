/** What a person typed, by the name of the field. */
export type Typed = Record<string, string | string[] | undefined>;

/** One field of a question's control. The question's own has no name; the name of any other is added to the code. */
export type Part = { name: string; isMany: boolean };

/** The values that were typed in one part of a question: in its own field where no part is named. */
export type Given = (part?: string) => string[];

export const oneField: Part[] = [{ name: "", isMany: false }];
export const oneFieldWithSeveral: Part[] = [{ name: "", isMany: true }];

/** What a part of a question is called in a form: the question's code (Q5), or the code with the part (Q5.day). */
export function partName(code: string, part = ""): string {
  return part ? `${code}.${part}` : code;
}

/** What was typed in the parts of the question with this code. */
export function givenIn(typed: Typed, code: string): Given {
  return (part) => {
    const values = typed[partName(code, part)];
    if (values === undefined) return [];
    return Array.isArray(values) ? values : [values];
  };
}

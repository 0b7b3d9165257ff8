/**
 * Keeps what somebody types into a text area before the scripts have taken the page over. React puts the first text back
 * when it takes over a text area that still holds it, so what was typed becomes its first text. Marks such areas, so that
 * a form can tell that it is not saved. Returns what ends the watch.
 */
export function keepTypedEarly(page: Document): () => void {
  const keep = (area: HTMLTextAreaElement) => {
    if (area.value === area.defaultValue) return;
    area.defaultValue = area.value;
    area.dataset.typedEarly = "yes";
  };
  const onInput = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) keep(target);
  };
  page.addEventListener("input", onInput, true);
  page.querySelectorAll("textarea").forEach(keep);
  return () => page.removeEventListener("input", onInput, true);
}

/** Whether the form holds anything other than what the page came with. */
export function isWrittenIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement)
      return field.dataset.typedEarly !== undefined || field.value !== field.defaultValue;
    if (field instanceof HTMLSelectElement)
      return [...field.options].some((option) => option.defaultSelected && !option.selected);
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
    return ["radio", "checkbox"].includes(field.type)
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue;
  });
}

import type { ReactNode } from "react";

export type Shortcut = { keys: string[]; action: ReactNode };

/** The keys of a page that is worked by keyboard. */
export function KeyboardList({ shortcuts }: { shortcuts: Shortcut[] }) {
  return (
    <dl className="keyboard-list">
      {shortcuts.map((shortcut) => (
        <div key={shortcut.keys.join(" ")}>
          <dt>
            {shortcut.keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{shortcut.action}</dd>
        </div>
      ))}
    </dl>
  );
}

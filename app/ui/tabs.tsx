import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type Tab = { href: string; label: ReactNode; current?: boolean };

/** Several views of one thing, each a page of its own with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

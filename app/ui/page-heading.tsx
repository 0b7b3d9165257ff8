import type { ReactNode } from "react";

type PageHeadingProps = { children: ReactNode; caption?: ReactNode; actions?: ReactNode };

/** The page's one h1, with what it belongs to above it and what can be done beside it. */
export function PageHeading({ children, caption, actions }: PageHeadingProps) {
  return (
    <div className="ds_page-header">
      <h1>
        {caption ? <span className="ds_page-header__caption">{caption} </span> : null}
        {children}
      </h1>
      {actions ? <div className="ds_page-header__actions">{actions}</div> : null}
    </div>
  );
}

import type { ReactNode } from "react";

/** Text set apart from what is around it, such as a quotation or an example. */
export function InsetText({
  children,
  lang,
  dir,
}: {
  children: ReactNode;
  lang?: string;
  dir?: "ltr" | "rtl" | "auto";
}) {
  return (
    <div className="ds_inset-text" lang={lang} dir={dir}>
      <div className="ds_inset-text__text">{children}</div>
    </div>
  );
}

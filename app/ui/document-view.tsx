import { Fragment, type ReactNode, useId } from "react";
import {
  type Block,
  type Bullets,
  type FootnoteCall,
  firstCalls,
  footnoteOrder,
  type Grid,
  isRightToLeft,
  type Paragraph,
  type Part,
  type PlainDocument,
  quoted,
  type Table,
} from "#app/platform/documents/document.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BarChart } from "./bar-chart.tsx";
import { DataTable } from "./data-table.tsx";
import { Details } from "./details.tsx";
import { Link } from "./link.tsx";

/** A document on a page of the office: what the files say, with drawings before their tables. Its title is the page's. */
export function DocumentView({ document }: { document: PlainDocument }) {
  const { t } = useTranslation();
  const order = footnoteOrder(document);
  const first = firstCalls(document);
  const call: Call = (part) => {
    const number = order.indexOf(part.id) + 1;
    return (
      <sup>
        <Link
          id={first.has(part) ? `call-${number}` : undefined}
          href={`#footnote-${number}`}
          aria-label={`${document.wording.footnote} ${number}`}
        >
          {number}
        </Link>
      </sup>
    );
  };
  return (
    <div className={document.paper === "landscape" ? "report report--wide" : "report"}>
      {document.blocks.map((block, index) => {
        const before = document.blocks[index - 1];
        const view = <BlockView block={block} call={call} />;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document is shown whole and never rearranged
          <Fragment key={index}>
            {before?.kind === "chart" ? (
              <Details summary={t("documents-office:numbers")}>{view}</Details>
            ) : (
              view
            )}
          </Fragment>
        );
      })}
      {order.length > 0 ? (
        <section aria-labelledby="footnotes">
          <h2 id="footnotes">{document.wording.footnotes}</h2>
          <ol className="report__footnotes">
            {order.map((id, index) => (
              <li id={`footnote-${index + 1}`} key={id}>
                {(document.footnotes[id] ?? []).map((note, position) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <Prose key={position} block={note} call={call} />
                ))}
                <p>
                  <Link href={`#call-${index + 1}`}>
                    {document.wording.backToText} {index + 1}
                  </Link>
                </p>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}

type Call = (part: FootnoteCall) => ReactNode;

function BlockView({ block, call }: { block: Block; call: Call }) {
  if (block.kind === "heading") {
    const Heading = `h${block.level}` as const;
    return <Heading id={block.id}>{block.text}</Heading>;
  }
  if (block.kind === "chart") {
    const { title, description, max, bars } = block;
    return <BarChart title={title} description={description} max={max} bars={bars} />;
  }
  if (block.kind === "table") return <TableView table={block} call={call} />;
  if (block.kind === "grid") return <GridView grid={block} call={call} />;
  if (block.kind === "quote") {
    return (
      <figure className="report__quote">
        <blockquote lang={block.language} dir={isRightToLeft(block.language) ? "rtl" : "ltr"}>
          <p>{quoted(block.text)}</p>
        </blockquote>
        <figcaption>
          <Parts parts={block.source} call={call} />
        </figcaption>
      </figure>
    );
  }
  return <Prose block={block} call={call} />;
}

function Prose({ block, call }: { block: Paragraph | Bullets; call: Call }) {
  if (block.kind === "paragraph") {
    const { language } = block;
    return (
      <p lang={language} dir={language ? (isRightToLeft(language) ? "rtl" : "ltr") : undefined}>
        <Parts parts={block.parts} call={call} />
      </p>
    );
  }
  return (
    <ul>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is shown whole and never rearranged
        <li key={index}>
          <Parts parts={item} call={call} />
        </li>
      ))}
    </ul>
  );
}

function TableView({ table, call }: { table: Table; call: Call }) {
  return (
    <DataTable
      caption={table.caption}
      columns={table.columns.map((label, index) => ({
        key: String(index),
        label,
        numeric: table.numeric?.includes(index),
      }))}
      rows={table.rows.map((row, position) => ({
        id: String(position),
        header: "0",
        cells: cellsOf(row, call),
      }))}
    />
  );
}

function GridView({ grid, call }: { grid: Grid; call: Call }) {
  const captionId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section with a name is the same region; the role is what the caption names
    <div
      className="table-scroll"
      role="region"
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="ds_table report__grid">
        <caption id={captionId}>{grid.caption}</caption>
        {grid.columns.length > 0 ? (
          <thead>
            <tr>
              {grid.columns.map(({ words, isHeard }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a document is shown whole and never rearranged
                <th scope="col" key={index}>
                  {isHeard ? <span className="visually-hidden">{words}</span> : words}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {grid.rows.map((row, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={position}>
              {row.map(({ blocks, heads, columnSpan, rowSpan }, index) => {
                const spans = { colSpan: columnSpan, rowSpan };
                const content = blocks.map((block, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <Prose key={at} block={block} call={call} />
                ));
                return heads ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <th scope={heads} {...spans} key={index}>
                    {content}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td {...spans} key={index}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellsOf(row: Table["rows"][number], call: Call): Record<string, ReactNode> {
  const cells: Record<string, ReactNode> = {};
  for (const [index, blocks] of row.entries()) cells[index] = <Cell blocks={blocks} call={call} />;
  return cells;
}

function Cell({ blocks, call }: { blocks: (Paragraph | Bullets)[]; call: Call }) {
  return blocks.map((block, index) => {
    const key = `${index}`;
    return block.kind === "paragraph" ? (
      <Parts key={key} parts={block.parts} call={call} />
    ) : (
      <Prose key={key} block={block} call={call} />
    );
  });
}

function Parts({ parts, call }: { parts: Part[]; call: Call }) {
  return parts.map((part, index) => {
    const key = `${index}`;
    if (part.kind === "footnote") return <Fragment key={key}>{call(part)}</Fragment>;
    if (part.kind === "strong") return <strong key={key}>{part.text}</strong>;
    if (part.kind === "link") {
      return (
        <Link key={key} href={part.href}>
          {part.text}
        </Link>
      );
    }
    return part.language ? (
      <span key={key} lang={part.language} dir={isRightToLeft(part.language) ? "rtl" : "ltr"}>
        {part.text}
      </span>
    ) : (
      <Fragment key={key}>{part.text}</Fragment>
    );
  });
}
